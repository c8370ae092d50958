"""What the tracker makes of a record, whatever order things are told in."""

import random

from ce_tracker.hours.rules import Decided, Kind, Outcome, Sent, Source, Verdict
from ce_tracker.reckoning.rules import Asked, Stands, reckon_years
from tests.records.lives import Decision, Record, Version, Year
from tests.records.slowly import Answer


def reckoned(record: Record, draw: random.Random, *, spoil: bool = False) -> dict[int, Answer]:
    """`spoil`: a refusal gives no time."""
    sent, decided = [_sent(one) for one in record.sent], [_decided(one) for one in record.decided]
    draw.shuffle(sent)
    draw.shuffle(decided)
    found = reckon_years([_asked(one, spoil=spoil) for one in record.years], sent, decided).years
    return {year: _answer(one) for year, one in found.items()}


def _asked(one: Year, *, spoil: bool) -> Asked:
    days = 0 if spoil else one.answer_days
    return Asked(one.year, one.hours, one.ethics, one.grace_until, one.ended, one.rested, days, one.reversal_days)


def _sent(one: Version) -> Sent:
    source = Source(Kind.CLAIM, one.source)
    return Sent(source, one.place, one.sent_on, one.taken_on, one.hours, one.ethics, one.activity)


def _decided(one: Decision) -> Decided:
    outcome = Outcome(Verdict(one.verdict), one.part, one.answer_by, one.as_first)
    return Decided(Source(Kind.CLAIM, one.source), one.place, one.on, outcome)


def _answer(one: Stands) -> Answer:
    return Answer(
        one.state.value,
        one.minutes,
        one.ethics,
        one.grace_until,
        one.settled_on,
        one.covered,
        one.covered_until,
    )
