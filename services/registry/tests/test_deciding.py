"""Suspending, reinstating and revoking: by two people, told in the same transaction, dated by the confirmation."""

from datetime import date, timedelta

import pytest
from registry_cast import House, moment
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

DAY = date(2026, 5, 9)
NOW = moment(DAY)
LATER = moment(DAY + timedelta(days=2))
REASON = "What two people saw, and what the person said to it."


def test_nothing_changes_until_another_administrator_confirms(house: House) -> None:
    number = house.certify("alice", DAY)
    decision = propose(house, number, "suspend")
    assert kind(house, number) == "active"

    house.database.write_now(answer_decision, decision, "confirm", "dov", LATER)

    entry = house.database.read_now(entry_by_number, number, LATER)
    assert (entry.status.kind, entry.status.since, entry.granted_on) == ("suspended", LATER.date(), None)
    told = house.told()[-1]
    assert told.type == "registry.certification.suspended.v1"
    assert told.data == {"person_id": "alice", "certificate_number": number, "decided_on": "2026-05-11"}


def test_who_proposed_cannot_confirm(house: House) -> None:
    number = house.certify("alice", DAY)
    decision = propose(house, number, "revoke")

    with pytest.raises(NeedsAnotherPerson):
        house.database.write_now(answer_decision, decision, "confirm", "dana", LATER)
    assert kind(house, number) == "active"


def test_a_declined_proposal_changes_nothing_and_is_final(house: House) -> None:
    number = house.certify("alice", DAY)
    decision = propose(house, number, "revoke")
    house.database.write_now(answer_decision, decision, "decline", "dov", LATER)

    with pytest.raises(AlreadyAnswered):
        house.database.write_now(answer_decision, decision, "confirm", "dov", LATER)
    assert kind(house, number) == "active"


def test_a_suspension_ends_by_reinstating(house: House) -> None:
    number = house.certify("alice", DAY)
    confirm(house, propose(house, number, "suspend"))
    confirm(house, propose(house, number, "reinstate"))

    assert kind(house, number) == "active"
    assert house.kinds()[-2:] == ["suspended", "reinstated"]


def test_the_person_hears_before_a_decision_against_them_is_even_proposed(house: House) -> None:
    number = house.certify("alice", DAY)

    with pytest.raises(PersonHearsFirst):
        house.database.write_now(propose_decision, number, "revoke", REASON, person_told_on=None, by="dana", now=NOW)


def test_one_proposal_at_a_time(house: House) -> None:
    number = house.certify("alice", DAY)
    propose(house, number, "suspend")

    with pytest.raises(AlreadyProposed):
        propose(house, number, "revoke")


def test_nobody_has_a_hand_in_a_decision_about_themselves(house: House) -> None:
    own = house.certify("dana", DAY)
    with pytest.raises(NotAboutOneself):
        propose(house, own, "suspend")
    decision = propose(house, own, "suspend", by="dov")

    with pytest.raises(NotAboutOneself):
        house.database.write_now(answer_decision, decision, "decline", "dana", LATER)


def test_an_unknown_number_or_proposal_is_said_to_be_unknown(house: House) -> None:
    with pytest.raises(NoSuchCertificate):
        propose(house, "CPS-0000-0000", "suspend")
    with pytest.raises(NotFound):
        house.database.write_now(answer_decision, "unknown", "confirm", "dov", LATER)


def test_every_step_leaves_a_record_of_who_did_it(house: House) -> None:
    number = house.certify("alice", DAY)
    confirm(house, propose(house, number, "suspend"))

    records = house.database.read_now(lambda session: session.exec(select(AuditRecord).order_by(AuditRecord.at)).all())
    assert [(one.by, one.act) for one in records] == [("dana", "proposed: suspend"), ("dov", "confirmed: suspend")]


def test_issuing_is_stopped_once_and_resumed_once(house: House) -> None:
    house.database.write_now(stop_issuing, REASON, "dana", NOW)
    with pytest.raises(AlreadyStopped):
        house.database.write_now(stop_issuing, REASON, "dov", NOW)
    house.database.write_now(resume_issuing, "dov", LATER)

    with pytest.raises(NotStopped):
        house.database.write_now(resume_issuing, "dov", LATER)


def propose(house: House, number: str, decision, by: str = "dana") -> str:  # type: ignore[no-untyped-def]
    return house.database.write_now(propose_decision, number, decision, REASON, person_told_on=DAY, by=by, now=NOW)


def confirm(house: House, decision: str) -> None:
    house.database.write_now(answer_decision, decision, "confirm", "dov", LATER)


def kind(house: House, number: str) -> str:
    return house.database.read_now(entry_by_number, number, LATER).status.kind
