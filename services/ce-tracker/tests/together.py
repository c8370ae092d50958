"""Two people who know each other: one hands a code to the other, and notes talks."""

import re
from typing import Any

import sqlalchemy as sa

from ce_tracker.supervisors.tables import Supervisor
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, bob

API, HERE, OTHERS = "/ce-tracker/api/v1", "/ce-tracker/supervision", "/ce-tracker/supervising"
TALK = {"held_on": "2026-03-02", "way": "video", "minutes": "50"}


def code_of(scene: Scene, who: Actor, name: str = "Alice A.") -> str:
    shown = scene.send("/ce-tracker/supervisors/new", {"name": name}, as_=who).text
    found = re.search(r"\b(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}\b", shown.replace("K7QX-M2PT-9RVA-4HWD", ""))
    assert found
    return found[0]


def together(scene: Scene, person: Actor = alice, supervisor: Actor = bob) -> str:
    """The person hands the code over; under which id the supervisor stands by them."""
    code = code_of(scene, person, f"{person.id.title()} A.")
    form = {"code": code.lower().replace("-", " "), "name": f"{supervisor.id.title()} B."}
    assert scene.send("/ce-tracker/supervisors/invitation", form, as_=supervisor).status_code == 303
    ids = sa.select(Supervisor.__table__.c.id).where(
        Supervisor.__table__.c.person_id == person.id, Supervisor.__table__.c.account_id == supervisor.id
    )
    found: str = scene.ask(lambda session: session.execute(ids).scalar_one())
    return found


def note(scene: Scene, tie: str, **changed: str) -> Any:
    return scene.send(f"{HERE}/new", TALK | {"supervisor_id": tie} | changed, as_=alice)


def noted(scene: Scene, who: Actor = alice) -> list[Any]:
    found: list[Any] = scene.visit(f"{API}/contacts", as_=who).json()
    return found


def waiting(scene: Scene, who: Actor = bob) -> list[Any]:
    found: list[Any] = scene.visit(f"{API}/supervising/contacts", as_=who).json()
    return found


def confirm(scene: Scene, *marks: str, who: Actor = bob) -> Any:
    return scene.send(f"{OTHERS}", {"marks": list(marks)}, as_=who)
