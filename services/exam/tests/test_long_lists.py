"""With a thousand rows of a kind, everything that a list offers can be reached."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from exam.answers.tables import AnswerVersion
from exam.assignments.queries import offered_first
from exam.assignments.rules import AT_ONCE
from exam.attempts.rules import Part
from exam.bookings.queries import oral_page, upcoming
from exam.desk import queries as desk
from exam.eligibility.tables import Candidacy
from exam.forms.tables import Form
from exam.ratings.commands import open_task
from exam.ratings.rules import ClaimState, Purpose
from exam.ratings.tables import Claim
from exam.releases.queries import release, released_lately, releases
from exam.results.queries import my_results
from exam.results.rules import State as ResultState
from exam.results.tables import Result
from exam.score_runs.rules import Outcome
from exam.scoring.rules import State as TaskState
from exam.scoring.rules import TaskKind
from exam.scoring.tables import ScoringTask
from exam.sittings.rules import State
from exam.sittings.tables import Sitting
from exam.slots.queries import requests_to_answer, waiting_requests
from exam.slots.rules import State as SlotState
from exam.slots.tables import OralRequest, OralSlot
from exam.work.queries import adjudications, work_list
from shared.actor import Actor
from shared.paging import Page
from shared.testing import NOW, Scene
from shared.testing.cast import alice, bob, carol, cem, dana, somebody
from shared.testing.facts import training_completed

from .thousand import THOUSAND, Row, lay, listed, numbered, through


def _results(state: ResultState, person: str) -> list[Row]:
    return [
        {
            "id": id,
            "person_id": person.format(number),
            "state": state,
            "outcome": Outcome.PASSED,
            "written": Outcome.PASSED,
            "oral": Outcome.PASSED,
            "detail": {"plan": []},
            "rule_set": "exam-2026-1",
            "drafted_at": NOW,
            "released_at": NOW + timedelta(minutes=number // 3),
            "released_on": NOW.date(),
            "imported": False,
        }
        for number, id in enumerate(numbered("result"))
    ]


@pytest.mark.parametrize(
    ("query", "who", "state", "person"),
    [
        (releases, dana, ResultState.DRAFT, "person-{}"),
        (released_lately, dana, ResultState.RELEASED, "person-{}"),
        (my_results, alice, ResultState.RELEASED, "alice"),
    ],
    ids=["drafts", "released", "mine"],
)
def test_every_result_is_on_some_page(
    scene: Scene, query: Callable[..., Page[Any]], who: Actor, state: ResultState, person: str
) -> None:
    lay(scene, Result, _results(state, person))

    assert sorted(one.id for one in listed(scene, query, who)) == numbered("result")
    assert scene.ask(release, dana, "result-0999").release.id == "result-0999"


def _tasks(**more: object) -> list[Row]:
    return [
        {
            "id": id,
            "code": "ABC-DEF",
            "part": Part.WRITTEN,
            "sitting_id": f"sitting-{id}",
            "person_id": "alice",
            "entry_id": "wr-01",
            "entry_version": 1,
            "rule_set": "exam-2026-1",
            "answer": "I would listen.",
            "state": TaskState.WAITING,
            "kind": TaskKind.ANSWER,
            "opened_at": NOW + timedelta(minutes=number),
            "first_examiner": None,
            "second_examiner": None,
            **more,
        }
        for number, id in enumerate(numbered("task"))
    ]


def _claims(examiner: Actor, rater: int, task_ids: list[str]) -> list[Row]:
    """By whom each of these tasks is taken."""
    return [
        {
            "id": f"{task_id}-{rater}",
            "task_id": task_id,
            "examiner_id": examiner.id,
            "rater": rater,
            "purpose": Purpose.THIRD if rater == 3 else Purpose.FIRST,
            "state": ClaimState.STANDS,
            "opened_at": NOW,
            "committed_at": NOW,
        }
        for task_id in task_ids
    ]


def free(scene: Scene, examiner: Actor) -> list[str]:
    pages = through(lambda after: scene.ask(work_list, examiner, after=after), lambda work: work.free)
    return [one.task_id for one in pages]


def test_every_task_that_waits_can_be_taken(scene: Scene) -> None:
    """What is for Bob first comes first; all else follows, longest waiting first."""
    lay(scene, ScoringTask, _tasks())
    mine = sorted(scene.ask(offered_first, bob))

    assert len(mine) == AT_ONCE and free(scene, bob) == [*mine, *(one for one in numbered("task") if one not in mine)]
    scene.do(open_task, bob, "task-0999")


def test_the_one_free_answer_behind_a_thousand_that_are_taken_is_on_the_first_page(scene: Scene) -> None:
    lay(scene, ScoringTask, _tasks())
    taken = numbered("task")[:-1]
    lay(scene, Claim, [*_claims(carol, 1, taken), *_claims(cem, 2, taken)])

    assert [one.task_id for one in scene.ask(work_list, bob).free] == ["task-0999"]
    assert [one.task_id for one in scene.ask(work_list, carol).free] == ["task-0999"]


def test_what_an_examiner_may_not_score_stands_before_nothing(scene: Scene) -> None:
    """Answers of somebody whom Bob trained, and orals that he did not hold, a thousand of each, and one that he may."""
    ruth = somebody("ruth", "trainee")
    scene.hear(training_completed(ruth, trained_by=(bob,)))
    lay(scene, ScoringTask, [row | {"person_id": "ruth"} for row in _tasks()])
    held = _tasks(part=Part.ORAL, first_examiner="carol", second_examiner="cem")
    lay(scene, ScoringTask, [row | {"id": f"oral-{row['id']}", "sitting_id": f"oral-{row['id']}"} for row in held])
    late = {"id": "for-bob", "sitting_id": "late", "opened_at": NOW + timedelta(days=9)}
    lay(scene, ScoringTask, [_tasks()[0] | late])

    assert [one.task_id for one in scene.ask(work_list, bob).free] == ["for-bob"]


def test_every_difference_of_two_examiners_is_on_some_page(scene: Scene) -> None:
    lay(scene, ScoringTask, _tasks(state=TaskState.ADJUDICATION))
    lay(scene, Claim, _claims(cem, 3, ["task-0500"]))

    shown = listed(scene, adjudications)
    assert len(shown) == 1_000
    assert [number for number, one in enumerate(shown) if one.taken] == [500]


def _sittings() -> list[Row]:
    """A thousand people have sat, each longer ago than the next; the first of them still sits."""
    return [
        {
            "id": id,
            "person_id": f"person-{number}",
            "form_id": "form",
            "rule_set": "exam-2026-1",
            "state": State.SUBMITTED if number else State.OPEN,
            "started_at": NOW + timedelta(minutes=number),
            "allowance_seconds": 7_200,
            "breaks_stop_clock": True,
            "stopped_seconds": 0,
            "writer_token": "token",
            "submitted_at": NOW,
            "claimed_at": NOW,
        }
        for number, id in enumerate(numbered("sitting"))
    ]


def seat_a_thousand(scene: Scene) -> None:
    form = {"id": "form", "seed": "form", "blueprint_id": "b", "blueprint_version": 1, "assembled_at": NOW}
    lay(scene, Form, [form])
    lay(scene, Sitting, _sittings())
    saved = {"item_id": "w-001", "answer": "a", "saved_at": NOW}
    lay(scene, AnswerVersion, [saved | {"sitting_id": id, "sequence": 1} for id in numbered("sitting")])
    lay(scene, AnswerVersion, [saved | {"sitting_id": "sitting-0500", "sequence": 2, "answer": ""}])
    opened = {"opened_on": NOW.date(), "opened_at": NOW, "name": "Nadia"}
    lay(scene, Candidacy, [opened | {"person_id": f"person-{number}"} for number in THOUSAND])


def test_every_sitting_is_on_some_page_and_can_be_voided(scene: Scene) -> None:
    seat_a_thousand(scene)

    shown = listed(scene, desk.open_sittings)

    assert [one.id for one in shown] == ["sitting-0000", *reversed(numbered("sitting")[1:])]
    assert [one.id for one in shown if not one.answered] == ["sitting-0500"]
    oldest = "/exam/administration/sittings/sitting-0001/void"
    assert "Nadia" in scene.read(oldest, as_=dana)
    assert scene.send(oldest, {"reason": "The power went out."}, as_=dana).status_code == 303


def _slots(**more: object) -> list[Row]:
    return [
        {
            "id": id,
            "starts_at": NOW + timedelta(hours=number + 1),
            "place": "Room 3",
            "first_examiner": "bob",
            "second_examiner": "carol",
            "reserved_for": None,
            "state": SlotState.OPEN,
            "made_by": "dana",
            "made_at": NOW,
            **more,
        }
        for number, id in enumerate(numbered("slot"))
    ]


def test_every_time_is_on_some_page(scene: Scene) -> None:
    lay(scene, OralSlot, _slots())

    mine = through(lambda after: scene.ask(oral_page, alice, after=after), lambda page: page.slots)
    assert [one.id for one in mine] == numbered("slot")
    assert [one.slot_id for one in listed(scene, upcoming)] == numbered("slot")


def test_the_one_time_that_suits_behind_a_thousand_that_do_not_is_on_the_first_page(scene: Scene) -> None:
    ruth = somebody("ruth", "trainee")
    scene.hear(training_completed(ruth, trained_by=(bob,)))
    lay(scene, OralSlot, _slots())
    late = {"id": "suits", "first_examiner": "cem", "starts_at": NOW + timedelta(days=99)}
    lay(scene, OralSlot, [_slots()[0] | late])

    assert [one.id for one in scene.ask(oral_page, ruth).slots] == ["suits"]


def test_every_request_is_on_some_page_and_can_be_answered(scene: Scene) -> None:
    asked = {"person_id": "alice", "words": "Mornings", "asked_at": NOW}
    lay(scene, OralRequest, [asked | {"id": id} for id in numbered("request")])

    assert [one.id for one in listed(scene, waiting_requests)] == numbered("request")
    assert "request-0999" in [one.id for one in scene.ask(requests_to_answer, "request-0999")]
    offering = "/exam/administration/orals/offer?request=request-0999"
    assert 'value="request-0999" selected' in scene.read(offering, as_=dana)


@pytest.fixture
def statements(scene: Scene) -> Iterator[list[str]]:
    """What was asked of the database for a page."""
    asked: list[str] = []

    def note(connection: sa.Connection, cursor: Any, statement: str, *_: Any) -> None:
        asked.append(statement)

    event.listen(sa.Engine, "before_cursor_execute", note)
    yield asked
    event.remove(sa.Engine, "before_cursor_execute", note)


@pytest.mark.parametrize("address", ["/exam/desk/sittings", "/exam/administration/orals", "/exam/examiner"])
def test_a_full_page_asks_no_more_of_the_database_than_an_empty_one(
    scene: Scene, statements: list[str], address: str
) -> None:
    who = bob if address.endswith("examiner") else dana
    scene.read(address, as_=who)
    few = len(statements)
    seat_a_thousand(scene)
    lay(scene, OralSlot, _slots())
    lay(scene, ScoringTask, _tasks())
    statements.clear()

    scene.read(address, as_=who)

    assert len(statements) <= few + 2
