"""An item that is marked waits for somebody else, whose verdict has to be true."""

import pytest

from exam.fairness.rules import (
    AlreadyMarked,
    NothingChanged,
    OwnWords,
    RetiringIsForAdministrators,
    Verdict,
    is_new,
    refuse_if_marked,
    refuse_if_own_words,
    refuse_unless_given_by,
    refuse_unless_true,
)


@pytest.mark.parametrize(
    ("grade", "before", "new"),
    [
        ("A", "", False),
        ("B", "", True),
        ("C", "", True),
        ("B", "B", False),
        ("C", "B", True),
        ("C", "BC", False),
        ("B", "C", False),
    ],
)
def test_a_person_is_asked_about_the_first_difference_and_about_a_larger_one(
    grade: str, before: str, new: bool
) -> None:
    assert is_new(grade, before) == new


def test_a_version_is_marked_once_by_each() -> None:
    refuse_if_marked(marked=False)
    with pytest.raises(AlreadyMarked):
        refuse_if_marked(marked=True)


def test_nobody_gives_a_verdict_on_their_own_words() -> None:
    refuse_if_own_words(own=False)
    with pytest.raises(OwnWords):
        refuse_if_own_words(own=True)


@pytest.mark.parametrize("verdict", Verdict)
def test_an_administrator_gives_any_verdict_and_alone_retires(verdict: Verdict) -> None:
    refuse_unless_given_by(verdict, administrator=True)
    if verdict == Verdict.RETIRED:
        with pytest.raises(RetiringIsForAdministrators):
            refuse_unless_given_by(verdict, administrator=False)
    else:
        refuse_unless_given_by(verdict, administrator=False)


@pytest.mark.parametrize("verdict", Verdict)
def test_only_an_item_whose_words_changed_was_changed(verdict: Verdict) -> None:
    refuse_unless_true(verdict, changed=True)
    if verdict == Verdict.CHANGED:
        with pytest.raises(NothingChanged) as refused:
            refuse_unless_true(verdict, changed=False)
        assert refused.value.field == "verdict"
    else:
        refuse_unless_true(verdict, changed=False)
