"""A sentence that names an amount of time or of data says why it holds: what a setting says is never written out."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from exam.back_reading.rules import RECENT
from exam.leases.rules import LEASE
from exam.ratings.rules import UNDO_WITHIN
from gateway.accounts.rules import LINK_LIFE
from gateway.limits.letters import AN_HOUR
from gateway.notices.rules import ONE_MAIL_EACH
from gateway.registrations.rules import REGISTRATION_LIFE

ROOT = Path(__file__).parents[2]
_NUMBER = r"(?:\d+|one|two|three|four|five|six|ten|twelve|fifteen|thirty)"
_AMOUNT = re.compile(
    rf"\b{_NUMBER} (?:more )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|MB)\b"
    r"|\b(?:an hour|a day later|a minute|a week|half a year)\b",
    re.IGNORECASE,
)
CONSTANTS = [
    (LINK_LIFE, timedelta(minutes=15), ("for 15 minutes",)),
    (REGISTRATION_LIFE, timedelta(days=1), ("works for one day",)),
    (ONE_MAIL_EACH, timedelta(hours=1), ("once an hour", "after an hour at the earliest")),
    (AN_HOUR, 3, ("three such mails an hour",)),
    (LEASE, timedelta(days=7), ("for a week",)),
    (RECENT, timedelta(days=90), ("In the last 90 days",)),
    (UNDO_WITHIN, timedelta(minutes=1), ("A minute has gone by", "undone for a minute")),
]
"""What the code says, beside the sentence that says the same."""
REASONS = {
    "about how long it takes somebody, or us": (
        "takes two minutes", "bout ten minutes", "less than a minute", "within a minute",
        "after two minutes?", "within a week", "about an hour", "After half a year", "Half a year is",
        "One minute to read", "takes a minute to read",
    ),
    "try again, or wait": ("in a minute",),
    "what somebody asks for, by its own name": ("minutes more, in one piece", "Breaks of up to"),
    "a count with words of its own": ("one minute left", "12 hours are 720 minutes", "Ninety minutes are"),
    "a day or two without a number that could be another": ("For more than one day", "a short message for a minute"),
    "a rule in the code of the same room": (
        "at least 15 minutes", "within the next two years", "per 15 minutes",
    ),
    "what the published rule sets say; another one that says otherwise changes the sentence": (
        "12 hours of learning a year", "12 hours with others",
    ),
}  # fmt: skip


def sentences() -> Iterator[str]:
    for top in ("gateway", "shared", "services"):
        for path in sorted((ROOT / top).glob("**/src/**/es/LC_MESSAGES/messages.po")):
            with path.open("rb") as catalogue:
                for message in read_po(catalogue):
                    yield from [message.id] if isinstance(message.id, str) else message.id


def unexplained(sentence: str) -> bool:
    known = [words for group in (*REASONS.values(), *(words for _, _, words in CONSTANTS)) for words in group]
    return bool(_AMOUNT.search(sentence)) and not any(words in sentence for words in known)


def test_no_sentence_writes_out_what_a_setting_says() -> None:
    assert [sentence for sentence in sentences() if unexplained(sentence)] == []


def test_what_a_sentence_says_of_a_constant_is_what_it_is() -> None:
    assert [said for is_now, said, _ in CONSTANTS] == [is_now for is_now, _, _ in CONSTANTS]


def test_every_reason_is_needed() -> None:
    everything = list(sentences())
    known = [words for group in (*REASONS.values(), *(words for _, _, words in CONSTANTS)) for words in group]

    assert [words for words in known if not any(words in sentence for sentence in everything)] == []


@pytest.mark.parametrize("sentence", ["It begins a day later.", "A file may have 5 MB at most.", "Wait 12 hours."])
def test_an_amount_is_seen(sentence: str) -> None:
    assert unexplained(sentence)
