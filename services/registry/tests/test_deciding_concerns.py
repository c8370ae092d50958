"""Two people decide about a concern, one of them a peer; the person is heard first, and can go to others."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from registry.audit.acts import act_differences
from registry.audit.comparison import audit
from registry.audit.queries import books, ledger_books
from registry.audit.views import Outside
from registry.casework.queries import case, my_concern, my_panel
from registry.certifications.rules.mark_certification import Mark
from registry.concerns.commands import declare_tie
from registry.concerns.rules import ConflictDeclared, State
from registry.deadlines.rows import after_days
from registry.erasure.commands import forget_person
from registry.hearings.commands import answer_concern
from registry.hearings.inputs import AnswerConcern
from registry.hearings.rules import PersonHeardFirst
from registry.interims.commands import approve_interim, propose_interim
from registry.interims.inputs import ProposeInterim
from registry.panels.commands import ask_member, leave_panel, sit_down, take_seat
from registry.panels.inputs import AskMember, SitDown
from registry.panels.rules import (
    DecidedBefore,
    NotCertifiedNow,
    NotSeated,
    OneIsCertified,
    PanelIsWhole,
    PanelNotWhole,
    SitsAlready,
    Stage,
)
from registry.retirements.commands import retire
from registry.rulings.commands import accept_ruling, answer_ruling, appeal_ruling
from registry.rulings.inputs import AppealRuling
from registry.rulings.rules import AppealOver, NothingAppealed, RulingThere
from registry.rulings.rules import State as Step
from registry.settings import settings
from shared.approvals import OwnAffairs
from shared.approvals.rules import SamePerson
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, dov, mallory

from .telling import ANSWER, decide, drew, newest, number, people, propose, ready, resumed, ruth, seat, taken_up, tell
from .walk import all_facts, certification, keys, kinds


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return people


def mark(scene: Scene) -> Mark:
    found = certification(scene, alice)
    assert found is not None
    return found.mark


def steps(scene: Scene, concern_id: str) -> list[Step]:
    return [one.state for one in scene.ask(case, drew, keys(scene), concern_id, now=scene.now).rulings]


def audited(scene: Scene) -> tuple[object, ...]:
    """What both audits find."""
    found = audit(all_facts(scene), scene.ask(books), scene.now.date()).differences
    ledger = scene.ask(lambda session: ledger_books(session, settings().address, Outside((), frozenset())))
    of_decisions = [one for one in found if one.what.startswith("decision")]
    return (*of_decisions, *(one for one in act_differences(ledger) if one.what == "leaf"))


def suspend(scene: Scene, concern_id: str) -> None:
    """For the time being, by Drew and Dov."""
    reason = ProposeInterim(danger=True, reason="Somebody was hurt last night, and it goes on.")
    scene.do(propose_interim, drew, keys(scene), concern_id, reason)
    assert scene.do(approve_interim, dov, concern_id, "suspend") is True


def test_the_person_is_told_and_heard_before_anybody_decides(scene: Scene) -> None:
    concern_id = taken_up(scene)
    seat(scene, concern_id)
    scene.later(hours=1)
    with pytest.raises(PersonHeardFirst):
        propose(scene, concern_id, "advice")

    scene.do(answer_concern, alice, keys(scene), concern_id, AnswerConcern(words=ANSWER))
    propose(scene, concern_id, "advice")
    seen = scene.ask(my_panel, dana, keys(scene), concern_id, now=scene.now)
    assert seen.case and seen.case.hearing and seen.case.hearing.answers[0].words == ANSWER
    assert (seen.case.name, seen.case.number) == ("Alice Rivera", number(scene, alice))


def test_who_does_not_answer_has_had_the_time_for_it(scene: Scene) -> None:
    concern_id = taken_up(scene)
    seat(scene, concern_id)
    scene.at(after_days(14, now=scene.now) - timedelta(seconds=1))
    with pytest.raises(PersonHeardFirst):
        propose(scene, concern_id, "advice")

    scene.later(seconds=1)
    propose(scene, concern_id, "advice")


def test_a_decision_takes_both_and_two_people(scene: Scene) -> None:
    concern_id = ready(scene)
    ruling = propose(scene, concern_id, "revocation")

    with pytest.raises(SamePerson):
        scene.do(answer_ruling, bob, concern_id, ruling, "confirm")
    with pytest.raises(NotSeated):
        scene.do(answer_ruling, dov, concern_id, ruling, "confirm")
    scene.do(answer_ruling, dana, concern_id, ruling, "decline")
    assert steps(scene, concern_id) == []

    decide(scene, concern_id, "advice")
    with pytest.raises(RulingThere):
        propose(scene, concern_id, "revocation")
    assert steps(scene, concern_id) == [Step.DECIDED]


def test_one_of_the_two_is_certified(scene: Scene) -> None:
    concern_id = taken_up(scene)
    scene.do(take_seat, dana, concern_id, Stage.FIRST, SitDown(no_tie=True))
    with pytest.raises(OneIsCertified):
        scene.do(take_seat, dov, concern_id, Stage.FIRST, SitDown(no_tie=True))

    scene.do(ask_member, drew, concern_id, Stage.FIRST, AskMember(number=number(scene, bob)))
    with pytest.raises(PanelIsWhole):
        scene.do(ask_member, drew, concern_id, Stage.FIRST, AskMember(number=number(scene, ruth)))


def test_who_sits_as_a_peer_is_certified_on_the_day(scene: Scene) -> None:
    concern_id = ready(scene)
    scene.do(retire, bob)
    with pytest.raises(PanelNotWhole):
        propose(scene, concern_id, "advice")
    with pytest.raises(NotCertifiedNow):
        scene.do(ask_member, drew, taken_up(scene), Stage.FIRST, AskMember(number=number(scene, bob)))


def test_one_person_takes_one_seat(scene: Scene) -> None:
    concern_id = taken_up(scene)
    scene.do(ask_member, drew, concern_id, Stage.FIRST, AskMember(number=number(scene, bob)))
    with pytest.raises(SitsAlready):
        scene.do(ask_member, drew, concern_id, Stage.FIRST, AskMember(number=number(scene, bob)))


def test_nobody_reads_before_they_said_that_they_have_no_tie(scene: Scene) -> None:
    concern_id = taken_up(scene)
    scene.do(ask_member, drew, concern_id, Stage.FIRST, AskMember(number=number(scene, bob)))

    assert scene.ask(my_panel, bob, keys(scene), concern_id, now=scene.now).case is None
    assert "answer-needed" in scene.news_of(bob)
    with pytest.raises(NotSeated):
        scene.ask(my_panel, mallory, keys(scene), concern_id, now=scene.now)


def test_a_friend_leaves_and_is_not_seated_again(scene: Scene) -> None:
    concern_id = ready(scene)
    scene.do(leave_panel, bob, concern_id)

    with pytest.raises(NotSeated):
        propose(scene, concern_id, "no-breach")
    with pytest.raises(ConflictDeclared):
        scene.do(ask_member, drew, concern_id, Stage.FIRST, AskMember(number=number(scene, bob)))
    with pytest.raises(PanelNotWhole):
        propose(scene, concern_id, "no-breach", by=dana)


def test_a_friend_who_says_so_while_seated_decides_nothing(scene: Scene) -> None:
    concern_id = ready(scene)
    ruling = propose(scene, concern_id, "no-breach")
    scene.do(declare_tie, dana, concern_id)

    with pytest.raises(ConflictDeclared):
        scene.do(answer_ruling, dana, concern_id, ruling, "confirm")
    with pytest.raises(ConflictDeclared):
        scene.do(take_seat, dana, concern_id, Stage.FIRST, SitDown(no_tie=True))


def test_whom_it_is_about_and_who_told_of_it_sit_on_no_panel(scene: Scene) -> None:
    tell(scene, by=ruth)
    concern_id = newest(scene)
    from registry.concerns.commands import take_on
    from registry.concerns.inputs import TakeOn

    scene.do(take_on, dana, concern_id, TakeOn(number=number(scene, alice), principles=(5,)))
    for who in (alice, ruth):
        with pytest.raises(ConflictDeclared):
            scene.do(ask_member, dana, concern_id, Stage.FIRST, AskMember(number=number(scene, who)))


def test_until_the_time_for_appeal_is_over_the_status_stays(scene: Scene) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, "revocation")
    over = after_days(30, now=scene.now)
    assert scene.news_of(alice)[-1] == "decision-made"

    scene.at(over - timedelta(seconds=1))
    scene.due()
    assert (mark(scene), steps(scene, concern_id)) == (Mark.NONE, [Step.DECIDED])
    scene.at(over)
    scene.due()
    assert (mark(scene), steps(scene, concern_id)) == (Mark.REVOKED, [Step.IN_FORCE])
    assert kinds(scene)[-1] == "revoked"
    assert scene.ask(case, drew, keys(scene), concern_id, now=scene.now).file.state == State.CLOSED
    assert audited(scene) == ()


def test_who_accepts_need_not_wait(scene: Scene) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, "suspension")
    scene.do(accept_ruling, alice, concern_id)

    assert mark(scene) == Mark.SUSPENDED
    assert audited(scene) == ()


@pytest.mark.parametrize("outcome", ["no-breach", "advice", "condition"])
def test_what_is_milder_leaves_the_status(scene: Scene, outcome: str) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, outcome)
    scene.later(days=31)
    scene.due()

    assert (mark(scene), steps(scene, concern_id)) == (Mark.NONE, [Step.IN_FORCE])


def test_nothing_against_the_code_is_in_force_at_once(scene: Scene) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, "no-breach")

    assert steps(scene, concern_id) == [Step.IN_FORCE]


def test_an_appeal_goes_to_others(scene: Scene) -> None:
    concern_id = ready(scene)
    with pytest.raises(NotFound):
        scene.do(appeal_ruling, alice, keys(scene), concern_id, AppealRuling(words="Please look again."))
    decide(scene, concern_id, "revocation")
    scene.do(appeal_ruling, alice, keys(scene), concern_id, AppealRuling(words="Please look again."))
    scene.later(days=40)
    scene.due()
    assert mark(scene) == Mark.NONE

    for who in (bob,):
        with pytest.raises(DecidedBefore):
            scene.do(ask_member, drew, concern_id, Stage.APPEAL, AskMember(number=number(scene, who)))
    with pytest.raises(DecidedBefore):
        scene.do(take_seat, dana, concern_id, Stage.APPEAL, SitDown(no_tie=True))
    seat(scene, concern_id, peer=ruth, other=drew, stage="appeal")
    scene.later(hours=1)
    decide(scene, concern_id, "suspension", by=ruth, second=drew)

    assert steps(scene, concern_id) == [Step.REPLACED, Step.IN_FORCE]
    assert mark(scene) == Mark.SUSPENDED
    assert audited(scene) == ()


def test_others_look_at_nothing_that_was_not_appealed(scene: Scene) -> None:
    concern_id = ready(scene)
    seat(scene, concern_id, peer=ruth, other=drew, stage="appeal")
    scene.later(hours=1)
    with pytest.raises(NothingAppealed):
        propose(scene, concern_id, "advice", by=ruth)


def test_an_appeal_comes_in_time(scene: Scene) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, "advice")
    scene.at(after_days(30, now=scene.now))
    with pytest.raises(AppealOver):
        scene.do(appeal_ruling, alice, keys(scene), concern_id, AppealRuling(words="Please look again."))


def test_what_was_decided_is_nobody_elses(scene: Scene) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, "advice")

    assert scene.ask(my_concern, alice, keys(scene), concern_id, now=scene.now).can_appeal
    with pytest.raises(NotFound):
        scene.ask(my_concern, mallory, keys(scene), concern_id, now=scene.now)
    with pytest.raises(NotFound):
        scene.do(accept_ruling, mallory, concern_id)


def test_whoever_told_is_told_that_it_is_closed_and_not_what_was_decided(scene: Scene) -> None:
    code = tell(scene)
    concern_id = ready(scene)
    decide(scene, concern_id, "no-breach")

    assert resumed(scene, code).closed_at is None
    seen = scene.ask(case, drew, keys(scene), concern_id, now=scene.now)
    assert seen.file.closed_at == scene.now


def test_a_suspension_for_the_time_being_takes_two_and_ends_by_itself(scene: Scene) -> None:
    concern_id = taken_up(scene)
    reason = ProposeInterim(danger=True, reason="Somebody was hurt last night, and it goes on.")
    scene.do(propose_interim, drew, keys(scene), concern_id, reason)
    with pytest.raises(SamePerson):
        scene.do(approve_interim, drew, concern_id, "suspend")
    assert mark(scene) == Mark.NONE
    assert scene.do(approve_interim, dov, concern_id, "suspend") is True
    assert (mark(scene), kinds(scene)[-1]) == (Mark.SUSPENDED, "suspended")
    assert scene.ask(my_concern, alice, keys(scene), concern_id, now=scene.now).interim_until == scene.now + timedelta(
        14
    )

    scene.later(days=14, seconds=-1)
    scene.due()
    assert mark(scene) == Mark.SUSPENDED
    scene.later(seconds=1)
    scene.due()
    assert (mark(scene), kinds(scene)[-1]) == (Mark.NONE, "reinstated")
    assert audited(scene) == ()


def test_it_goes_on_only_when_two_people_looked_at_it_again(scene: Scene) -> None:
    concern_id = taken_up(scene)
    suspend(scene, concern_id)
    scene.later(days=10)
    assert scene.do(approve_interim, drew, concern_id, "keep") is False
    with pytest.raises(SamePerson):
        scene.do(approve_interim, drew, concern_id, "keep")
    assert scene.do(approve_interim, dov, concern_id, "keep") is True
    scene.later(days=13)
    scene.due()
    assert mark(scene) == Mark.SUSPENDED

    scene.do(approve_interim, drew, concern_id, "keep")
    scene.later(days=1)
    scene.due()
    assert mark(scene) == Mark.NONE
    suspend(scene, concern_id)
    assert (mark(scene), audited(scene)) == (Mark.SUSPENDED, ())


def test_it_is_lifted_by_two_as_soon_as_the_danger_is_over(scene: Scene) -> None:
    concern_id = taken_up(scene)
    suspend(scene, concern_id)
    scene.do(approve_interim, drew, concern_id, "lift")
    assert scene.do(approve_interim, dana, concern_id, "lift") is True

    assert (mark(scene), audited(scene)) == (Mark.NONE, ())


@pytest.mark.parametrize(
    ("outcome", "after"), [("no-breach", Mark.NONE), ("suspension", Mark.SUSPENDED), ("revocation", Mark.REVOKED)]
)
def test_a_decision_takes_the_place_of_a_suspension_for_the_time_being(scene: Scene, outcome: str, after: Mark) -> None:
    concern_id = ready(scene)
    suspend(scene, concern_id)
    decide(scene, concern_id, outcome)
    if outcome != "no-breach":
        scene.do(accept_ruling, alice, concern_id)
    assert mark(scene) == after

    scene.later(days=15)
    scene.due()
    assert (mark(scene), audited(scene)) == (after, ())


def test_nobody_suspends_themselves_or_where_they_have_a_tie(scene: Scene) -> None:
    concern_id = taken_up(scene)
    reason = ProposeInterim(danger=True, reason="Somebody was hurt last night, and it goes on.")
    boss = type(alice)("alice", dana.roles)
    with pytest.raises(OwnAffairs):
        scene.do(propose_interim, boss, keys(scene), concern_id, reason)
    scene.do(declare_tie, dov, concern_id)
    with pytest.raises(ConflictDeclared):
        scene.do(propose_interim, dov, keys(scene), concern_id, reason)


def test_an_erasure_leaves_of_a_decision_who_decided_it_and_no_word(scene: Scene) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, "revocation")
    scene.do(accept_ruling, alice, concern_id)
    scene.do(forget_person, "alice", "erasure-1")

    with pytest.raises(NotFound):
        scene.ask(case, drew, keys(scene), concern_id, now=scene.now)
    assert mark(scene) == Mark.REVOKED
    assert audited(scene) == ()


def test_sitting_down_again_changes_nothing(scene: Scene) -> None:
    concern_id = ready(scene)
    before = scene.ask(my_panel, bob, keys(scene), concern_id, now=scene.now)
    scene.later(hours=1)
    scene.do(sit_down, bob, concern_id, SitDown(no_tie=True))

    after = scene.ask(my_panel, bob, keys(scene), concern_id, now=scene.now)
    assert before.case and after.case and before.case.seats == after.case.seats
