from datetime import date, timedelta

import pytest

from registry.oversight.rules import (
    AlreadyAnswered,
    NeedsAnotherPerson,
    NotAboutOneself,
    PersonHearsFirst,
    answered,
    refuse_about_oneself,
    refuse_unless_told,
)

TODAY = date(2026, 5, 9)


def test_another_person_confirms() -> None:
    assert answered("proposed", "confirm", "dana", "dov") == "confirmed"


def test_nobody_confirms_what_they_proposed() -> None:
    with pytest.raises(NeedsAnotherPerson):
        answered("proposed", "confirm", "dana", "dana")


def test_who_proposed_may_take_it_back() -> None:
    assert answered("proposed", "decline", "dana", "dana") == "declined"


@pytest.mark.parametrize("state", ["confirmed", "declined"])
@pytest.mark.parametrize("answer", ["confirm", "decline"])
def test_an_answer_is_final(state, answer) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(AlreadyAnswered):
        answered(state, answer, "dana", "dov")


@pytest.mark.parametrize(
    ("decision", "told_on", "allowed"),
    [
        ("suspend", None, False),
        ("revoke", None, False),
        ("revoke", TODAY + timedelta(days=1), False),  # nobody was told tomorrow
        ("suspend", TODAY, True),
        ("revoke", TODAY - timedelta(days=9), True),
        ("reinstate", None, True),  # good news
    ],
)
def test_the_person_hears_before_the_public(decision: str, told_on: date | None, allowed: bool) -> None:
    if allowed:
        refuse_unless_told(decision, told_on, TODAY)
    else:
        with pytest.raises(PersonHearsFirst) as refused:
            refuse_unless_told(decision, told_on, TODAY)
        assert refused.value.field == "person_told_on"


def test_nobody_decides_about_themselves() -> None:
    refuse_about_oneself("alice", "dana")
    with pytest.raises(NotAboutOneself):
        refuse_about_oneself("dana", "dana")
