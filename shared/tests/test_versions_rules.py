"""Two windows at one form: what was changed in one never silently takes away what was changed in the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.inputs import Name
from shared.refusals import ChangedElsewhere, Invalid
from shared.versions import Replacing, base_of, merged

ANSWERS = st.dictionaries(st.sampled_from(["name", "story", "help"]), st.sampled_from(["", "a", "b", "c"]))


def test_what_was_changed_on_the_page_alone_is_saved_and_the_rest_stays() -> None:
    shown = {"name": "Una", "story": "old"}

    after = merged(base_of(shown), saved={"name": "Una B.", "story": "old"}, sent={"name": "Una", "story": "new"})

    assert after == {"name": "Una B.", "story": "new"}


def test_what_was_changed_here_and_elsewhere_is_refused_and_both_are_told() -> None:
    with pytest.raises(ChangedElsewhere) as refused:
        merged(base_of({"q1": 1}), saved={"q1": 2, "q2": 3}, sent={"q1": 3}, group="answers")

    assert (refused.value.saved, refused.value.changed) == ({"q1": 2, "q2": 3}, {"answers.q1"})


@pytest.mark.parametrize("base", ["", "{", "[]", '"words"', "{}"])
def test_a_mark_of_nothing_is_that_of_a_page_that_showed_nothing(base: str) -> None:
    assert merged(base, saved={}, sent={"text": "first"}) == {"text": "first"}
    with pytest.raises(ChangedElsewhere):
        merged(base, saved={"text": "there"}, sent={"text": "first"})


def test_what_counts_as_the_page_shows_it_has_nothing_that_its_writer_did_not_see() -> None:
    shown = {"name": "Una", "story": "old"}

    with pytest.raises(ChangedElsewhere):
        merged(base_of(shown), saved={"name": "Una", "story": "newer"}, sent=shown, all_seen=True)


def test_a_program_that_is_the_only_one_to_write_leaves_it_out() -> None:
    assert merged(None, saved={"a": 1, "b": 2}, sent={"a": 3}) == {"a": 3, "b": 2}


@given(ANSWERS, ANSWERS, ANSWERS)
def test_nothing_that_was_changed_elsewhere_is_lost_and_nothing_that_was_sent_twice_is_refused(
    shown: dict[str, str], saved: dict[str, str], sent: dict[str, str]
) -> None:
    try:
        after = merged(base_of(shown), saved=saved, sent=sent)
    except ChangedElsewhere:
        assert any(saved.get(name) not in (sent[name], shown.get(name)) for name in sent)
        return
    for name in saved:
        assert after[name] in (saved[name], sent.get(name))
        if saved[name] != shown.get(name):
            assert after[name] == saved[name]
    assert merged(base_of(shown), saved=after, sent=sent) == after


class Rename(Replacing):
    name: Name
    scores: dict[str, Name]


def test_what_stands_from_before_a_limit_is_told_by_its_field() -> None:
    stands = Rename.standing(name="Una", scores={"row": "x" * 999})
    sent = Rename(name="Una B.", scores={}, base=stands.mark())

    with pytest.raises(Invalid) as refused:
        sent.over(stands)

    assert refused.value.field == "scores.row"
