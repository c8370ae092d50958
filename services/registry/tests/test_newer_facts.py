"""A house that is one version behind: what it does not understand it never counts as heard."""

from datetime import date
from typing import Any

import pytest
from sqlmodel import Session

from registry.certifications.queries import certification_of, status_of
from registry.certifications.subscribers import SUBSCRIPTIONS
from registry.conditions.tables import Examination
from registry.statuses.rules.public_status import Kind
from shared.events import CATALOGUE, ResultWithdrawn
from shared.messaging import is_parked
from shared.messaging.parking import retry_all
from shared.testing import Scene
from shared.testing.cast import alice, dana

from .walk import certify, fact

DAY = date(2026, 3, 3)
NEWER = "exam.candidacy.result-withdrawn.v2"


class ResultWithdrawnAnew(ResultWithdrawn):
    """As a newer examination service says it."""


def kind(session: Session) -> Kind:
    found = certification_of(session, alice.id)
    assert found is not None
    return status_of(session, found, DAY).kind


async def test_a_withdrawal_of_a_newer_kind_is_being_checked_and_taken_in_after_the_upgrade(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = certify(scene, alice, DAY)
    withdrawn = fact(scene, ResultWithdrawn(person_id=alice.id, result_id="result-alice", withdrawn_on=DAY), DAY)
    scene.receive(withdrawn.model_copy(update={"type": NEWER}))

    assert scene.ask(kind) == Kind.CHECKING
    assert scene.row(Examination, alice.id).withdrawn_on is None
    shown = scene.read("/registry/facts", as_=dana)
    assert f"Alice: Certificate {number}, valid until December 31, 2027." in shown
    assert NEWER in shown

    assert await upgraded(scene, monkeypatch) == 1
    assert scene.row(Examination, alice.id).withdrawn_on == DAY
    assert not scene.ask(is_parked, alice.id)


async def upgraded(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> int:
    """The newer kind is in the catalogue and has its handler; then the start. How many facts were taken in."""
    candidacy = next(one for one in SUBSCRIPTIONS if one.aggregate == "exam.candidacy")
    handlers: dict[Any, Any] = candidacy.handlers
    monkeypatch.setitem(CATALOGUE, NEWER, ResultWithdrawnAnew)
    monkeypatch.setitem(handlers, ResultWithdrawnAnew, handlers[ResultWithdrawn])
    return await retry_all(scene.database, scene.app.state.subscriptions, now=scene.now)
