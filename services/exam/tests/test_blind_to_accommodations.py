"""Whoever scores and decides reads the same, byte for byte, whatever is set up for a candidate."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import product

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts
from sqlmodel import select

from exam.accommodations.commands import approve_accommodation
from exam.accommodations.queries import arrangement_of, waiting_requests
from exam.accommodations.rules import Arrangement, Kind
from exam.appointments.tables import Appointment
from exam.orals.commands import conclude_oral
from exam.results.tables import Result
from exam.scoring.rules import TaskKind
from exam.scoring.tables import ScoringTask
from exam.sittings.tables import Sitting
from shared.actor import Actor
from shared.identity import Policy
from shared.testing import NOW, Scene
from shared.testing.cast import alice, bob, carol, dana

from .walk import ask_for, book, go_without, offer, pass_both, sit_written

EVERYTHING = {*Kind} - {Kind.TIME_1_25, Kind.TIME_1_5, Kind.UNLIMITED, Kind.PLUS_15, Kind.PLUS_30, Kind.BREAKS_60}
SCORING = {"work", "scoring", "orals", "leases", "results", "releases", "rescores", "appeals", "analysis"}
"""Rooms in which somebody scores, or decides about scores."""
NAMED = {
    "task_id": select(ScoringTask.id).where(ScoringTask.kind == TaskKind.ANSWER),
    "oral_id": select(Appointment.id),
    "result_id": select(Result.id),
    "sitting_id": select(Sitting.id),
}
_PARAMETER = re.compile(r"\{(\w+)\}")
_PROOF = re.compile(r'(name="[a-z_]*proof[a-z_]*" value=")[^"]*')


def scoring_routes(app: FastAPI) -> set[str]:
    """Every page and JSON of those rooms, and whatever else an examiner may open."""
    found = set()
    for one in iter_route_contexts(app.routes):
        if isinstance(one.route, APIRoute) and "GET" in one.route.methods:
            policy = one.route.dependant.dependencies[0].call
            of_examiners = isinstance(policy, Policy) and "examiner" in policy.roles
            if of_examiners or one.route.endpoint.__module__.split(".")[1] in SCORING:
                found.add(str(one.path))
    return found


def addresses(scene: Scene) -> Iterator[str]:
    for path in sorted(scoring_routes(scene.app)):
        names = _PARAMETER.findall(path)
        for ids in product(*(scene.rows(NAMED[name]) if name in NAMED else ["1"] for name in names)):
            known = dict(zip(names, ids, strict=True))
            yield path.format(**known)


def everything_shown(scene: Scene) -> dict[tuple[str, str], tuple[int, str]]:
    """What each of these addresses shows to an examiner and to an administrator; a refusal has a number of its own."""
    shown = {}
    for address, who in product(list(addresses(scene)), (bob, dana)):
        answer = scene.visit(address, as_=who)
        words = _PROOF.sub(r"\1", answer.text) if answer.status_code == 200 else ""
        shown[address, who.id] = answer.status_code, words
    return shown


def approve_everything(scene: Scene, who: Actor) -> None:
    ask_for(scene, who, *EVERYTHING)
    for asked in scene.ask(waiting_requests).items:
        scene.do(approve_accommodation, dana, asked.id)
    go_without(scene, who)


def scored_in_part(scene: Scene) -> None:
    """The written part is sat, and Bob has opened what there is; the talk was held, and waits for its scores."""
    sit_written(scene, alice, 20)
    talk = book(scene, alice, offer(scene, starts_at=scene.now + timedelta(days=1)))
    scene.later(days=1)
    for examiner in (bob, carol):
        scene.do(conclude_oral, examiner, talk)


def scored_and_drafted(scene: Scene) -> None:
    pass_both(scene, alice)
    scene.due()


@pytest.mark.parametrize("walked", [scored_in_part, scored_and_drafted])
def test_nothing_that_is_scored_or_decided_on_tells_what_was_set_up(scene: Scene, walked: object) -> None:
    approve_everything(scene, alice)
    walked(scene)  # type: ignore[operator]
    assert scene.ask(arrangement_of, alice).percent == 200

    with_everything = everything_shown(scene)
    ask_for(scene, alice)
    assert scene.ask(arrangement_of, alice) == Arrangement()
    with_nothing = everything_shown(scene)

    assert [place for place in with_everything if with_everything[place] != with_nothing.get(place)] == []
    assert sum(status == 200 for status, _ in with_nothing.values()) >= 15


def test_only_the_day_sheet_of_a_talk_differs_and_it_says_what_to_do(scene: Scene) -> None:
    """So the comparison sees a difference where there is one."""
    approve_everything(scene, alice)
    talk = book(scene, alice, offer(scene, starts_at=NOW + timedelta(days=1)))

    with_everything = everything_shown(scene)
    ask_for(scene, alice)
    with_nothing = everything_shown(scene)

    differs = {place[0] for place in with_everything if with_everything[place] != with_nothing[place]}
    assert differs == {
        "/exam/api/v1/work",
        f"/exam/examiner/talks/{talk}",
        f"/exam/api/v1/talks/{talk}",
    }
    sheet = with_everything[f"/exam/examiner/talks/{talk}", "bob"][1]
    assert "An interpreter comes along" in sheet
    for why in ("Twice the time", "time_2", "percent", "accommodation", "Alice"):
        assert why not in sheet
