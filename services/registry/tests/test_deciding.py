"""Suspending, reinstating and revoking: by two people, told in the same transaction, dated by the confirmation."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from registry.oversight.commands import answer_decision, propose_decision, resume_issuing, stop_issuing
from registry.oversight.rules import (
    AlreadyAnswered,
    AlreadyProposed,
    AlreadyStopped,
    NeedsAnotherPerson,
    NoSuchCertificate,
    NotAboutOneself,
    NotStopped,
    PersonHearsFirst,
)
from registry.oversight.tables import AuditRecord
from registry.verification.queries import entry_by_number
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov

from .walk import certify, kinds, moment

DAY = date(2026, 5, 9)
NOW = moment(DAY)
LATER = moment(DAY + timedelta(days=2))
REASON = "What two people saw, and what the person said to it."


def test_nothing_changes_until_another_administrator_confirms(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    decision = propose(scene, number, "suspend")
    assert kind(scene, number) == "active"

    scene.do(answer_decision, decision, "confirm", dov, now=LATER)

    entry = scene.ask(entry_by_number, number, now=LATER)
    assert (entry.status.kind, entry.status.since, entry.granted_on) == ("suspended", LATER.date(), None)
    told = scene.envelopes()[-1]
    assert told.type == "registry.certification.suspended.v1"
    assert told.data == {"person_id": "alice", "certificate_number": number, "decided_on": "2026-05-11"}


def test_who_proposed_cannot_confirm(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    decision = propose(scene, number, "revoke")

    with pytest.raises(NeedsAnotherPerson):
        scene.do(answer_decision, decision, "confirm", dana, now=LATER)
    assert kind(scene, number) == "active"


def test_a_declined_proposal_changes_nothing_and_is_final(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    decision = propose(scene, number, "revoke")
    scene.do(answer_decision, decision, "decline", dov, now=LATER)

    with pytest.raises(AlreadyAnswered):
        scene.do(answer_decision, decision, "confirm", dov, now=LATER)
    assert kind(scene, number) == "active"


def test_a_suspension_ends_by_reinstating(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    confirm(scene, propose(scene, number, "suspend"))
    confirm(scene, propose(scene, number, "reinstate"))

    assert kind(scene, number) == "active"
    assert kinds(scene)[-2:] == ["suspended", "reinstated"]


def test_the_person_hears_before_a_decision_against_them_is_even_proposed(scene: Scene) -> None:
    number = certify(scene, alice, DAY)

    with pytest.raises(PersonHearsFirst):
        scene.do(propose_decision, number, "revoke", REASON, person_told_on=None, by=dana)


def test_one_proposal_at_a_time(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    propose(scene, number, "suspend")

    with pytest.raises(AlreadyProposed):
        propose(scene, number, "revoke")


def test_nobody_has_a_hand_in_a_decision_about_themselves(scene: Scene) -> None:
    own = certify(scene, dana, DAY)
    with pytest.raises(NotAboutOneself):
        propose(scene, own, "suspend")
    decision = propose(scene, own, "suspend", by=dov)

    with pytest.raises(NotAboutOneself):
        scene.do(answer_decision, decision, "decline", dana, now=LATER)


def test_an_unknown_number_or_proposal_is_said_to_be_unknown(scene: Scene) -> None:
    with pytest.raises(NoSuchCertificate):
        propose(scene, "CPS-0000-0000", "suspend")
    with pytest.raises(NotFound):
        scene.do(answer_decision, "unknown", "confirm", dov, now=LATER)


def test_every_step_leaves_a_record_of_who_did_it(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    confirm(scene, propose(scene, number, "suspend"))

    records = scene.rows(select(AuditRecord).order_by(AuditRecord.at))
    assert [(one.by, one.act) for one in records] == [("dana", "proposed: suspend"), ("dov", "confirmed: suspend")]


def test_issuing_is_stopped_once_and_resumed_once(scene: Scene) -> None:
    scene.do(stop_issuing, REASON, dana)
    with pytest.raises(AlreadyStopped):
        scene.do(stop_issuing, REASON, dov)
    scene.do(resume_issuing, dov, now=LATER)

    with pytest.raises(NotStopped):
        scene.do(resume_issuing, dov, now=LATER)


def propose(scene: Scene, number: str, decision, by: str = "dana") -> str:  # type: ignore[no-untyped-def]
    return scene.do(propose_decision, number, decision, REASON, person_told_on=DAY, by=by)


def confirm(scene: Scene, decision: str) -> None:
    scene.do(answer_decision, decision, "confirm", dov, now=LATER)


def kind(scene: Scene, number: str) -> str:
    return scene.ask(entry_by_number, number, now=LATER).status.kind
