"""Who is offered what first: whoever has least to do, of those who may score it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.assignments.rules import AT_ONCE, Share, Waiting, Whose, next_to_ask, share_out, who_may

PANEL = frozenset({"bob", "carol", "cem", "erik"})
ANSWER = Whose(person_id="alice", apart=frozenset(), seen=frozenset(), calibrated=None)
TALK = replace(ANSWER, is_talk=True, holders=frozenset({"bob", "carol"}))


@pytest.mark.parametrize(
    ("whose", "may"),
    [
        # an answer is for everybody who is independent
        (ANSWER, {"bob", "carol", "cem", "erik"}),
        # but not for whoever trained them or knows them
        (replace(ANSWER, apart=frozenset({"bob"})), {"carol", "cem", "erik"}),
        # nor for whoever has had it before
        (replace(ANSWER, seen=frozenset({"cem"})), {"bob", "carol", "erik"}),
        # nor for the person themselves
        (replace(ANSWER, person_id="erik"), {"bob", "carol", "cem"}),
        # and only for those who met its specimens, where that is asked
        (replace(ANSWER, calibrated=frozenset({"cem"})), {"cem"}),
        # a talk is for the two who held it
        (replace(TALK, for_holders=True), {"bob", "carol"}),
        # as a third, or anew, for all others
        (TALK, {"cem", "erik"}),
        # whom the candidate has not declined
        (replace(TALK, declined=frozenset({"erik"})), {"cem"}),
    ],
)
def test_who_may_score_it(whose: Whose, may: set[str]) -> None:
    assert who_may(PANEL, whose) == may


@pytest.mark.parametrize("task_id", ["task", "another", "a-third", "one-more"])
def test_it_goes_to_those_who_have_least_to_do(task_id: str) -> None:
    found = share_out([Waiting(task_id, 2, PANEL)], {"bob": 3, "carol": 1, "cem": 2, "erik": 1})

    assert {who for who, share in found.items() if share.offered} == {"carol", "erik"}
    assert found["bob"] == Share(in_hand=3)


def test_what_somebody_was_asked_for_counts_and_is_first_for_them() -> None:
    waiting = [Waiting("new", 1, PANEL), Waiting("anew", 2, PANEL, asked=frozenset({"bob"}))]

    found = share_out(waiting, dict.fromkeys(("carol", "cem"), 1))

    assert found["bob"].first[0] == "anew"
    assert found["erik"].offered[:1] == ("new",)


def test_what_somebody_was_asked_for_is_a_load_as_what_they_have_in_hand_is() -> None:
    asked = Waiting("asked", 1, PANEL, asked=frozenset({"bob"}))
    found = share_out([asked, Waiting("new", 1, frozenset({"bob", "carol"}))], {"carol": 1, "bob": 1})

    assert found["carol"].offered == ("new",)


@pytest.mark.parametrize("places", [1, 2])
def test_what_all_were_asked_for_whom_it_needs_is_offered_to_nobody_else(places: int) -> None:
    one = Waiting("asked", places, PANEL, asked=frozenset({"bob", "carol"}))

    assert share_out([one], {}) == dict.fromkeys(("bob", "carol"), Share(in_hand=0, asked=("asked",)))
    assert next_to_ask(one, {}, frozenset()) == ()


def test_each_offer_counts_as_one_task_more() -> None:
    two = frozenset({"bob", "carol"})
    found = share_out([Waiting(f"task-{number}", 1, two) for number in range(10)], {"bob": 10})

    assert (len(found["carol"].offered), found["bob"].offered) == (10, ())


@pytest.mark.parametrize("task_id", ["task", "another", "a-third", "one-more"])
def test_by_name_is_asked_first_who_has_nothing_and_last_who_was_asked_for_much(task_id: str) -> None:
    one = Waiting(task_id, 2, frozenset({"bob", "carol", "cem"}))
    shares = {"bob": Share(in_hand=1, asked=("a", "b", "c")), "carol": Share(in_hand=1)}

    assert next_to_ask(one, shares, frozenset()) == ("cem", "carol")


def test_equals_take_turns_and_each_time_it_is_the_same() -> None:
    waiting = [Waiting(f"task-{number}", 2, PANEL) for number in range(30)]

    found = share_out(waiting, {})

    assert {len(share.offered) for share in found.values()} == {15}
    assert found == share_out(waiting, {})
    assert {share.offered[0] for share in found.values()} != {"task-0"}


def test_no_list_begins_with_more_than_so_many() -> None:
    found = share_out([Waiting(f"task-{number}", 1, frozenset({"bob"})) for number in range(30)], {})

    assert len(found["bob"].offered) == AT_ONCE


def test_whoever_was_asked_before_is_asked_last() -> None:
    one = Waiting("task", 2, frozenset({"bob", "carol", "cem"}))
    loads = {"bob": Share(in_hand=0), "carol": Share(in_hand=5), "cem": Share(in_hand=1)}

    assert next_to_ask(one, loads, frozenset()) == ("bob", "cem")
    assert next_to_ask(one, loads, frozenset({"bob"})) == ("cem", "carol")
    assert next_to_ask(one, loads, frozenset({"bob", "cem"})) == ("carol", "bob")
    assert next_to_ask(replace(one, asked=frozenset({"carol"})), loads, frozenset({"carol"})) == ("bob",)


_TASKS = st.lists(
    st.builds(
        lambda number, places, may: Waiting(f"task-{number}", places, may),
        st.integers(0, 10_000),
        st.integers(1, 3),
        st.frozensets(st.sampled_from(sorted(PANEL))),
    ),
    max_size=40,
    unique_by=lambda one: one.task_id,
)


@given(_TASKS, st.dictionaries(st.sampled_from(sorted(PANEL)), st.integers(0, 9)))
def test_nobody_is_offered_what_they_may_not_score_nor_one_thing_twice(
    waiting: list[Waiting], in_hand: dict[str, int]
) -> None:
    found = share_out(waiting, in_hand)

    offered = [(who, task) for who, share in found.items() for task in share.offered]
    assert len(offered) == len(set(offered))
    by_task = {one.task_id: {who for who, task in offered if task == one.task_id} for one in waiting}
    assert all(by_task[one.task_id] <= one.may and len(by_task[one.task_id]) <= one.places for one in waiting)
