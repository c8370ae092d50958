"""What is read of an item, whose verdicts count, and where it stands by them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from exam.reviews.rules import (
    CRITERIA,
    Given,
    IsRetired,
    Kind,
    Need,
    NothingToReview,
    ReadOtherWords,
    ReasonMissing,
    Stage,
    Status,
    Verdict,
    need_read,
    needs,
    refuse_if_retired,
    refuse_unless_readable,
    refuse_unless_reasoned,
    stage,
    status,
    waits_for,
)

WANTED = needs({"en": "words", "es": "palabras"}, keyed="key")
PLAIN, CULTURE, KEY, TRANSLATION = WANTED
AUTHORS = {"files": None, "writer": "writer"}
NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)


def given(*voices: str, about: tuple[Need, ...] = WANTED) -> list[Given]:
    """A verdict of each on everything; `dana-`: that it should be changed."""
    return [_given(voice, need) for voice in voices for need in about]


def _given(voice: str, need: Need) -> Given:
    who, verdict = voice.rstrip("-"), Verdict.CHANGE if voice.endswith("-") else Verdict.FITS
    return Given(need, verdict, AUTHORS.get(who, who), is_author=who in AUTHORS, at=NOW)


def test_an_item_is_read_in_its_own_words_with_its_key_and_beside_each_translation() -> None:
    assert [(need.kind, need.language) for need in WANTED] == [
        (Kind.PLAIN_LANGUAGE, "en"),
        (Kind.CULTURE, "en"),
        (Kind.KEY, "en"),
        (Kind.TRANSLATION, "es"),
    ]
    assert [need.kind for need in needs({"es": "palabras"}, keyed="key")] == list(Kind)[:3]


@pytest.mark.parametrize(
    ("digests", "keyed", "stale"),
    [
        # the own words are also what a translation is compared with
        ({"en": "other words", "es": "palabras"}, "key", (PLAIN, CULTURE, TRANSLATION)),
        ({"en": "words", "es": "otras palabras"}, "key", (TRANSLATION,)),
        ({"en": "words", "es": "palabras"}, "another key", (KEY,)),
    ],
)
def test_what_is_changed_is_read_anew_and_nothing_else(
    digests: dict[str, str], keyed: str, stale: tuple[Need, ...]
) -> None:
    anew = needs(digests, keyed)

    assert tuple(need for need in WANTED if need not in anew) == stale
    assert need_read(anew, KEY.kind, "en", keyed).digest == keyed


@pytest.mark.parametrize(
    ("voices", "expected"),
    [
        ((), Stage.DRAFT),
        # the same voice twice is one voice
        (("dana",), Stage.PROPOSED),
        (("dana", "dana"), Stage.PROPOSED),
        (("dana", "dov"), Stage.ACCEPTED),
        # whoever wrote it is no voice, and stands in nobody's way
        (("files",), Stage.PROPOSED),
        (("files", "dana"), Stage.PROPOSED),
        (("writer", "dana"), Stage.PROPOSED),
        (("files", "writer", "dana", "dov"), Stage.ACCEPTED),
        # the newest verdict wants a change
        (("dana-",), Stage.IN_REVIEW),
        (("dana", "dov", "iris-"), Stage.IN_REVIEW),
        # an earlier one does, and whoever gave it has said nothing since
        (("iris-", "dana", "dov"), Stage.PROPOSED),
        (("writer-", "dana", "dov"), Stage.PROPOSED),
        (("iris-", "dana", "iris"), Stage.ACCEPTED),
        (("dana", "dana-", "dov", "iris"), Stage.PROPOSED),
    ],
)
def test_one_voice_proposes_two_accept_and_one_can_hold_it_up(voices: tuple[str, ...], expected: Stage) -> None:
    assert stage(WANTED, given(*voices)) == expected


@pytest.mark.parametrize("missing", WANTED, ids=lambda need: need.kind)
def test_an_item_is_no_further_than_what_was_read_least(missing: Need) -> None:
    others = tuple(need for need in WANTED if need != missing)

    assert stage(WANTED, given("dana", "dov", about=others)) == Stage.IN_REVIEW
    assert stage(WANTED, given("dana", "dov", about=others) + given("dana", about=(missing,))) == Stage.PROPOSED


def test_what_was_said_of_other_words_says_nothing_of_these() -> None:
    older = tuple(replace(need, digest="older") for need in WANTED)

    assert stage(WANTED, given("dana", "dov", about=older)) == Stage.DRAFT
    assert stage(WANTED, given("iris-", about=older) + given("dana", "dov")) == Stage.ACCEPTED
    assert list(waits_for(WANTED, given("dana", "dov", about=older))) == list(WANTED)


def kinds(found: Iterator[Need]) -> list[Kind]:
    return [need.kind for need in found]


def test_what_nobody_found_fitting_is_read_before_what_only_one_did() -> None:
    once = given("dana", about=(PLAIN, KEY))

    assert kinds(waits_for(WANTED, [])) == list(Kind)
    assert kinds(waits_for(WANTED, once)) == [Kind.CULTURE, Kind.TRANSLATION, Kind.PLAIN_LANGUAGE, Kind.KEY]
    assert kinds(waits_for(WANTED, once + given("dov", about=(KEY,)))) == [
        Kind.CULTURE,
        Kind.TRANSLATION,
        Kind.PLAIN_LANGUAGE,
    ]
    assert kinds(waits_for(WANTED, given("dana", "dov"))) == []


@pytest.mark.parametrize(
    ("reached", "used", "retired", "expected"),
    [
        *[(one, False, False, Status(one.value)) for one in Stage],
        *[(one, True, False, Status.IN_USE) for one in Stage],
        *[(one, used, True, Status.RETIRED) for one in Stage for used in (True, False)],
    ],
)
def test_a_list_says_first_what_is_retired_then_what_is_asked(
    reached: Stage, used: bool, retired: bool, expected: Status
) -> None:
    assert status(reached, used=used, retired=retired) == expected


def test_nothing_more_happens_to_a_retired_item() -> None:
    refuse_if_retired(None)
    with pytest.raises(IsRetired):
        refuse_if_retired("its row")


@pytest.mark.parametrize("kind", Kind)
def test_a_verdict_gives_a_reason_for_each_criterion_and_for_no_other(kind: Kind) -> None:
    reasons = dict.fromkeys(CRITERIA[kind], "Both knew at once what was meant.")
    refuse_unless_reasoned(kind, reasons)

    for criterion in CRITERIA[kind]:
        for lacking in (reasons | {criterion: ""}, {one: reasons[one] for one in reasons if one != criterion}):
            with pytest.raises(ReasonMissing) as refused:
                refuse_unless_reasoned(kind, lacking)
            assert refused.value.field == f"reasons.{criterion}"
    with pytest.raises(NothingToReview):
        refuse_unless_reasoned(kind, reasons | {"of another kind": "It is short."})


def test_a_verdict_is_on_the_words_that_were_read() -> None:
    assert need_read(WANTED, Kind.TRANSLATION, "es", TRANSLATION.digest) == TRANSLATION
    with pytest.raises(ReadOtherWords):
        need_read(WANTED, Kind.TRANSLATION, "es", PLAIN.digest)
    for kind, language in ((Kind.TRANSLATION, "fr"), (Kind.PLAIN_LANGUAGE, "es")):
        with pytest.raises(NothingToReview):
            need_read(WANTED, kind, language, TRANSLATION.digest)


def test_a_language_that_an_item_does_not_have_is_not_reviewed() -> None:
    refuse_unless_readable(readable=True)
    with pytest.raises(NothingToReview):
        refuse_unless_readable(readable=False)
