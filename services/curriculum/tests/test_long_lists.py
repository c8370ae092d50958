"""With a thousand rows of a kind, everything that a page offers can be reached, in pages and in JSON."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlmodel import SQLModel, select

from curriculum.applications.tables import Application
from curriculum.attendance.tables import Attendance
from curriculum.cohorts.tables import Cohort, CohortFacilitator, Facilitator
from curriculum.practice.tables import LiveSession
from curriculum.study.tables import CheckAttempt
from curriculum.trainings.tables import Training
from shared.actor import Actor
from shared.database import table
from shared.testing import NOW, TODAY, Scene
from shared.testing.cast import alice, dana, femi, nobody

from .walk import Given

HOME = "/curriculum"
API = f"{HOME}/api/v1"
THOUSAND = range(1_000)
PASSAGES = 21
"""Fifty on a page: twenty pages, and one more where something was there before."""


def lay(scene: Scene, model: type[SQLModel], rows: list[dict[str, Any]]) -> set[str]:
    """Rows by plain inserts: what matters here is how many there are. Their ids."""
    scene.do(lambda session: session.execute(table(model).insert(), rows))
    return {row["id"] for row in rows if "id" in row}


def pages(scene: Scene, path: str, who: Actor) -> Iterator[str]:
    """A page, and those that its list leads to."""
    address = f"{HOME}{path}"
    for _ in range(PASSAGES):
        shown = scene.read(address, as_=who)
        yield shown
        following = re.search(r'rel="next" href="([^"]+)"', shown)
        if following is None:
            return
        address = f"{HOME}{path}{following[1]}"
    raise AssertionError("the list never ends")


def linked(scene: Scene, path: str, who: Actor, link: str) -> set[str]:
    """The ids that stand in links of this form, on all pages."""
    return {found for shown in pages(scene, path, who) for found in re.findall(f'href="{link}"', shown)}


def listed(scene: Scene, path: str, who: Actor = nobody, key: str = "id") -> set[str]:
    """The ids that JSON gives, page by page."""
    ids, address = set[str](), f"{API}{path}"
    for _ in range(PASSAGES):
        answer = scene.visit(address, as_=who)
        ids |= {one[key] for one in answer.json()}
        following = re.search(r'<([^>]+)>; rel="next"', answer.headers.get("link", ""))
        if following is None:
            return ids
        address = following[1]
    raise AssertionError("the list never ends")


def a_thousand_groups(scene: Scene) -> set[str]:
    plan = {"language": "en", "place": "Here", "places": 9, "taken": 0, "opened_by": "dana", "opened_at": NOW}
    rows = [
        {
            "id": f"group-{number:04}",
            "title": f"Group {number}",
            "apply_until": TODAY + timedelta(days=number % 40),
            "starts_on": TODAY + timedelta(days=number % 50 + 40),
            "state": "open",
            **plan,
        }
        for number in THOUSAND
    ]
    ids = lay(scene, Cohort, rows)
    lay(scene, CohortFacilitator, [{"cohort_id": one, "person_id": "femi"} for one in ids])
    return ids


def a_thousand_people(scene: Scene, cohort_id: str) -> set[str]:
    training = {"cohort_id": cohort_id, "rule_set_id": "training-2012", "state": "studying", "practice_minutes": 0}
    rows = [
        {"id": f"training-{n:04}", "person_id": f"person-{n}", "name": f"Name {n:04}", "admitted_at": NOW, **training}
        for n in THOUSAND
    ]
    return lay(scene, Training, rows)


def test_every_group_can_be_opened_by_those_who_lead_it(given: Given, scene: Scene) -> None:
    given.introduced(femi)
    groups = a_thousand_groups(scene)

    for who in (femi, dana):
        assert linked(scene, "/teaching", who, rf"{HOME}/teaching/(group-\d+)") == groups
        assert listed(scene, "/led-cohorts", who) == groups
    for one in sorted(groups)[::333]:
        assert scene.visit(f"{HOME}/teaching/{one}", as_=femi).status_code == 200


def test_every_open_group_can_be_applied_for(given: Given, scene: Scene) -> None:
    given.introduced(femi)
    groups = a_thousand_groups(scene)

    assert linked(scene, "/cohorts", alice, rf"{HOME}/cohorts/(group-\d+)/apply") == groups
    assert listed(scene, "/cohorts") == groups
    for one in sorted(groups)[::333]:
        assert scene.visit(f"{HOME}/cohorts/{one}/apply", as_=alice).status_code == 200


def test_every_application_can_be_decided(given: Given, scene: Scene) -> None:
    cohort_id = given.cohort()
    states = ("waiting", "admitted", "refused")
    rows = [
        {
            "id": f"application-{n:04}",
            "cohort_id": cohort_id,
            "person_id": f"person-{n}",
            "name": f"Name {n}",
            "state": states[n % 3],
            "kept_at": NOW,
            "sent_at": NOW + timedelta(minutes=n // 7),
            "decided_at": NOW if n % 3 else None,
            "attested": True,
        }
        for n in THOUSAND
    ]
    sent = lay(scene, Application, rows)

    group = f"/teaching/{cohort_id}"
    assert linked(scene, group, femi, rf"{HOME}/teaching/applications/(application-\d+)") == sent
    assert listed(scene, f"/cohorts/{cohort_id}/applications", femi) == sent
    for one in sorted(sent)[::333]:
        assert scene.visit(f"{HOME}/teaching/applications/{one}", as_=femi).status_code == 200
    assert "334 applications wait" in scene.read(f"{HOME}{group}", as_=femi)


def test_everybody_in_a_group_is_seen(given: Given, scene: Scene) -> None:
    cohort_id = given.cohort()
    a_thousand_people(scene, cohort_id)

    seen = {name for shown in pages(scene, f"/teaching/{cohort_id}", femi) for name in re.findall(r"Name \d{4}", shown)}

    assert len(seen) == 1_000


def test_attendance_of_everybody_is_written_down_at_once(given: Given, scene: Scene) -> None:
    cohort_id = given.cohort()
    trainings = a_thousand_people(scene, cohort_id)
    first, again = given.session(cohort_id), given.session(cohort_id)
    there = {"people": {one: {"presence": "attended"} for one in trainings}}

    sheet = scene.send(f"{API}/sessions/{first}/attendance", json=there, as_=femi, method="PUT")
    page = f"{HOME}/teaching/sessions/{again}/attendance"
    assert set(re.findall(r'name="presence\.(training-\d+)"', scene.read(page, as_=femi))) == trainings
    written = scene.send(page, {f"presence.{one}": "part" for one in trainings} | minutes(trainings), as_=femi)

    assert (sheet.status_code, written.status_code) == (200, 303)
    assert len(scene.rows(select(Attendance.session_id))) == 2_000
    assert set(scene.rows(select(Training.practice_minutes))) == {120 + 30}


def minutes(trainings: set[str]) -> dict[str, str]:
    return {f"minutes.{one}": "30" for one in trainings}


def test_every_session_can_be_opened_and_made_up_for(given: Given, scene: Scene) -> None:
    cohort_id = given.cohort()
    given.studying(cohort_id)
    live = {"cohort_id": cohort_id, "title": "Evening", "place": "Here", "minutes": 60, "led_by": "femi"}
    rows = [
        {"id": f"session-{n:04}", "starts_at": NOW + timedelta(hours=n // 2), "led_by_cps": True, **live}
        for n in THOUSAND
    ]
    sessions = lay(scene, LiveSession, rows)

    group = f"/teaching/{cohort_id}"
    assert linked(scene, group, femi, rf"{HOME}/teaching/sessions/(session-\d+)/attendance") == sessions
    assert listed(scene, f"/cohorts/{cohort_id}/sessions", femi) == sessions
    for one in sorted(sessions)[::333]:
        assert scene.visit(f"{HOME}/teaching/sessions/{one}/attendance", as_=femi).status_code == 200
    new = scene.read(f"{HOME}{group}/sessions/new", as_=femi)
    assert set(re.findall(r'<option value="(session-\d+)"', new)) == sessions
    assert len(scene.visit(f"{API}/practice", as_=alice).json()["sessions"]) == 1_000


def test_every_facilitator_can_be_named(scene: Scene) -> None:
    rows = [{"person_id": f"f-{n:04}", "name": f"Name {n // 3}", "contact": "555", "says_cps": True} for n in THOUSAND]
    lay(scene, Facilitator, rows)
    everybody = {row["person_id"] for row in rows}

    assert listed(scene, "/facilitators", dana, key="person_id") == everybody
    assert set(re.findall(r'value="(f-\d+)"', scene.read(f"{HOME}/teaching/new", as_=dana))) == everybody


def test_every_try_can_be_looked_at_again(given: Given, scene: Scene) -> None:
    training_id = given.studying(given.cohort())
    given.finished_module(1)
    [first] = scene.rows(select(CheckAttempt))
    kept = {name: getattr(first, name) for name in ("passing", "questions", "answers", "right", "passed", "module")}
    moments = {"started_at": NOW, "handed_in_at": NOW}
    rows = [{"id": f"try-{n:04}", "number": n, "training_id": training_id, **kept, **moments} for n in range(2, 1_002)]
    tries = lay(scene, CheckAttempt, rows)

    shown = linked(scene, "/modules/1/check", alice, rf"{HOME}/checks/([\w-]+)")

    assert shown == tries | {first.id}
    for one in sorted(tries)[::333]:
        assert scene.visit(f"{HOME}/checks/{one}", as_=alice).status_code == 200
