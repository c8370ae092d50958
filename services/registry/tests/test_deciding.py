"""Suspending, reinstating and revoking: by two people, told in the same transaction, dated by the confirmation."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from registry.issuing.commands import resume_issuing, stop_issuing, take_back_resuming
from registry.issuing.inputs import ResumeIssuing, StopIssuing
from registry.issuing.queries import issuing_is_stopped
from registry.issuing.rules import AlreadyStopped, NotStopped
from registry.issuing.tables import IssuingStop
from registry.oversight.commands import answer_decision, propose_decision
from registry.oversight.inputs import ProposeDecision
from registry.oversight.rules import AlreadyAnswered, AlreadyProposed, NoSuchCertificate, PersonHearsFirst
from registry.statuses.rules.mark_certification import Decision, ForbiddenMove
from registry.verification.queries import entry_by_number
from shared.approvals import approvals_of
from shared.approvals.rules import NothingOpen, OwnAffairs, RoleTooYoung, SamePerson
from shared.refusals import NotAllowed, NotFound
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov, somebody

from .walk import REASON, certify, kinds, moment, propose

DAY = date(2026, 5, 9)
NOW = moment(DAY)
LATER = moment(DAY + timedelta(days=2))


def test_nothing_changes_until_another_administrator_confirms(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    decision = propose(scene, number, "suspend")
    assert kind(scene, number) == "active"

    scene.do(answer_decision, dov, decision, "confirm", now=LATER)

    entry = scene.ask(entry_by_number, number, now=LATER)
    assert (entry.status.kind, entry.status.since, entry.granted_on) == ("suspended", LATER.date(), None)
    told = scene.envelopes()[-1]
    assert told.type == "registry.certification.suspended.v1"
    assert told.data == {"person_id": "alice", "certificate_number": number, "decided_on": "2026-05-11"}


def test_who_proposed_cannot_confirm(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    decision = propose(scene, number, "revoke")

    with pytest.raises(SamePerson):
        scene.do(answer_decision, dana, decision, "confirm", now=LATER)
    assert kind(scene, number) == "active"


def test_a_declined_proposal_changes_nothing_and_is_final(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    decision = propose(scene, number, "revoke")
    scene.do(answer_decision, dov, decision, "decline", now=LATER)

    with pytest.raises(AlreadyAnswered):
        scene.do(answer_decision, dov, decision, "confirm", now=LATER)
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
        scene.do(propose_decision, dana, ProposeDecision(number=number, decision=Decision.REVOKE, reason=REASON))


def test_one_proposal_at_a_time(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    propose(scene, number, "suspend")

    with pytest.raises(AlreadyProposed):
        propose(scene, number, "revoke")


def test_nobody_has_a_hand_in_a_decision_about_themselves(scene: Scene) -> None:
    own = certify(scene, dana, DAY)
    with pytest.raises(OwnAffairs):
        propose(scene, own, "suspend")
    decision = propose(scene, own, "suspend", by=dov)

    with pytest.raises(OwnAffairs):
        scene.do(answer_decision, dana, decision, "decline", now=LATER)


def test_an_unknown_number_or_proposal_is_said_to_be_unknown(scene: Scene) -> None:
    with pytest.raises(NoSuchCertificate):
        propose(scene, "CPS-0000-0000", "suspend")
    with pytest.raises(NotFound):
        scene.do(answer_decision, dov, "unknown", "confirm", now=LATER)


def test_who_became_an_administrator_after_the_proposal_does_not_confirm_it(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    decision = propose(scene, number, "revoke")

    with pytest.raises(RoleTooYoung):
        scene.do(answer_decision, somebody("newcomer", "administrator", since=LATER), decision, "confirm", now=LATER)
    with pytest.raises(NotAllowed):
        scene.do(answer_decision, somebody("erin", "employer"), decision, "decline", now=LATER)
    assert kind(scene, number) == "active"


def test_what_cannot_be_done_to_it_is_neither_proposed_nor_confirmed(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    with pytest.raises(ForbiddenMove):
        propose(scene, number, "reinstate")
    assert scene.ask(approvals_of, "certification", "alice") == ()


def test_every_step_leaves_a_record_of_who_did_it(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    declined = propose(scene, number, "revoke")
    scene.do(answer_decision, dana, declined, "decline", now=LATER)
    confirm(scene, propose(scene, number, "suspend"))

    first, second = scene.ask(approvals_of, "certification", "alice")
    assert (first.act, first.first_by, first.taken_back_by, first.closed_at) == ("revoke", "dana", "dana", LATER)
    assert (second.act, second.first_by, second.second_by, second.closed_at) == ("suspend", "dana", "dov", LATER)
    assert (second.first_at, second.reason) == (NOW, REASON)


FOUND = ResumeIssuing(reason="The numbers were right, and the clock was not.")


def test_one_stops_issuing_at_once_and_two_let_it_go_on(scene: Scene) -> None:
    scene.do(stop_issuing, dana, StopIssuing(reason=REASON))
    with pytest.raises(AlreadyStopped):
        scene.do(stop_issuing, dov, StopIssuing(reason=REASON))
    assert scene.do(resume_issuing, dana, FOUND, now=LATER) is False
    assert scene.ask(issuing_is_stopped) is True
    assert scene.do(resume_issuing, dov, FOUND, now=LATER) is True

    with pytest.raises(NotStopped):
        scene.do(resume_issuing, dov, FOUND, now=LATER)
    [stop] = scene.rows(select(IssuingStop))
    assert (stop.stopped_by, stop.stopped_at, stop.resumed_by, stop.resumed_at) == ("dana", scene.now, "dov", LATER)
    [record] = scene.ask(approvals_of, "issuing", stop.id)
    assert (record.act, record.first_by, record.second_by, record.closed_at) == ("resume", "dana", "dov", LATER)


def test_nobody_lets_issuing_go_on_alone_nor_with_somebody_who_was_just_given_the_role(scene: Scene) -> None:
    scene.do(stop_issuing, dana, StopIssuing(reason=REASON))
    scene.do(resume_issuing, dov, FOUND, now=LATER)

    with pytest.raises(SamePerson):
        scene.do(resume_issuing, dov, FOUND, now=LATER)
    newcomer = somebody("newcomer", "administrator", since=LATER + timedelta(minutes=1))
    with pytest.raises(RoleTooYoung):
        scene.do(resume_issuing, newcomer, FOUND, now=LATER + timedelta(minutes=2))
    assert scene.ask(issuing_is_stopped) is True


def test_a_first_word_that_issuing_goes_on_is_taken_back_and_holds_for_no_later_stop(scene: Scene) -> None:
    scene.do(stop_issuing, dana, StopIssuing(reason=REASON))
    scene.do(resume_issuing, dov, FOUND, now=LATER)
    scene.do(take_back_resuming, dana, now=LATER)
    with pytest.raises(NothingOpen):
        scene.do(take_back_resuming, dana, now=LATER)

    assert scene.do(resume_issuing, dana, FOUND, now=LATER) is False
    assert scene.do(resume_issuing, dov, FOUND, now=LATER) is True
    scene.do(stop_issuing, dov, StopIssuing(reason=REASON), now=LATER)
    assert scene.do(resume_issuing, dov, FOUND, now=LATER) is False


def confirm(scene: Scene, decision: str) -> None:
    scene.do(answer_decision, dov, decision, "confirm", now=LATER)


def kind(scene: Scene, number: str) -> str:
    return scene.ask(entry_by_number, number, now=LATER).status.kind
