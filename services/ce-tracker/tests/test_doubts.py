"""Acceptances that are doubted: the owner is heard, two people decide, and the years follow."""

from datetime import date

import pytest
from sqlmodel import col, select

from ce_tracker.credits.commands import claim_hours
from ce_tracker.credits.queries import own_credit_view
from ce_tracker.credits.rules import ClaimStandsOtherwise, State, Step
from ce_tracker.review.commands import appeal_decision, decide_claim, doubt_claim, explain_doubt, settle_doubt
from ce_tracker.review.inputs import AppealDecision, DecideClaim, DoubtClaim, ExplainDoubt, SettleDoubt
from ce_tracker.review.queries import claim_to_review, credits_queue, waiting_claims
from ce_tracker.review.rules import NotHeardYet
from shared.actor import Actor
from shared.approvals import OwnAffairs
from shared.approvals.rules import SamePerson
from shared.messaging.tables import Outbox
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov

from .test_slow_reviews import decide, settled, year
from .walk import PAPER, accept, certify, evening, recorded, turn


def doubted(scene: Scene) -> str:
    """A claim that filled 2026 and was accepted, and about which Dana asks in June 2027."""
    certify(scene, alice, date(2025, 9, 15))
    claim = accept(scene, alice, 720, date(2026, 11, 5), ethics=True)
    turn(scene, date(2027, 6, 1))
    scene.do(doubt_claim, dana, claim, DoubtClaim(words="The provider does not know of you. What do you say?"))
    return claim


def settle(scene: Scene, claim: str, by: Actor, decision: Step = Step.REVERSE) -> bool:
    done: bool = scene.do(settle_doubt, by, claim, SettleDoubt(decision=decision, words="It was another person."))
    return done


def test_an_acceptance_is_taken_back_by_two_people_after_its_owner_was_heard(scene: Scene) -> None:
    claim = doubted(scene)
    with pytest.raises(NotHeardYet):
        settle(scene, claim, dana)
    scene.do(explain_doubt, alice, claim, ExplainDoubt(words="It was my sister's paper. I am sorry."))
    assert settle(scene, claim, dana) is False
    with pytest.raises(SamePerson):
        settle(scene, claim, dana)
    assert year(scene).phase == "fulfilled"

    assert settle(scene, claim, dov) is True

    reopened, missed = recorded(scene, alice)[-2:]
    assert (reopened[0], reopened[1]["grace_until"], reopened[1]["minutes_missing"]) == (
        "year-reopened",
        "2027-07-01",
        720,
    )
    assert (missed[0], missed[1]["grace_until"]) == ("year-missed", "2027-07-01")
    assert (year(scene).phase, year(scene).missing) == ("grace", 720)
    assert scene.ask(own_credit_view, alice, claim).state == State.NOT_COUNTED


def test_the_person_hears_of_it_before_anybody_else(scene: Scene) -> None:
    claim = doubted(scene)
    scene.later(days=15)
    settle(scene, claim, dana)
    settle(scene, claim, dov)

    types = scene.rows(select(Outbox.type).order_by(col(Outbox.position)))
    assert types.index("ce.record.year-reopened.v1") > max(
        i for i, one in enumerate(types) if one == "ce.notice.due.v1"
    )
    assert scene.news_of(alice)[-2:] == ["answer-needed", "request-decided"]


def test_whoever_says_nothing_in_time_was_heard(scene: Scene) -> None:
    claim = doubted(scene)
    scene.later(days=14)
    with pytest.raises(NotHeardYet):
        settle(scene, claim, dana)
    scene.later(days=1)

    assert settle(scene, claim, dana) is False


def test_what_is_let_stand_counts_as_before_and_the_first_approval_is_closed(scene: Scene) -> None:
    claim = doubted(scene)
    scene.do(explain_doubt, alice, claim, ExplainDoubt(words="Here is the teacher's mail."))
    settle(scene, claim, dana)

    assert settle(scene, claim, dov, Step.LET_STAND) is True

    assert year(scene).phase == "fulfilled"
    assert scene.ask(claim_to_review, dana, claim).reversal is None
    with pytest.raises(ClaimStandsOtherwise):
        settle(scene, claim, dana)


def test_nobody_doubts_or_settles_what_is_their_own(scene: Scene) -> None:
    certify(scene, dana, date(2025, 9, 15))
    scene.at(date(2026, 11, 6))
    claim = scene.do(claim_hours, dana, None, evening(date(2026, 11, 5), 60), PAPER, name=None)
    scene.do(decide_claim, dov, claim, DecideClaim(decision=Step.ACCEPT))
    with pytest.raises(OwnAffairs):
        scene.do(doubt_claim, dana, claim, DoubtClaim(words="…"))
    scene.do(doubt_claim, dov, claim, DoubtClaim(words="What was it?"))
    for decision in (Step.LET_STAND, Step.REVERSE):
        with pytest.raises(OwnAffairs):
            settle(scene, claim, dana, decision)


def test_what_was_reversed_by_mistake_comes_back_on_its_first_day(scene: Scene) -> None:
    claim = doubted(scene)
    scene.later(days=15)
    settle(scene, claim, dana)
    settle(scene, claim, dov)
    scene.do(appeal_decision, alice, claim, AppealDecision(words="The provider found my name."))
    erin = Actor("erin-the-third", dana.roles)

    decide(scene, claim, Step.ACCEPT, by=erin)

    assert settled(scene)[-1]["fulfilled_on"] == "2026-11-05"
    assert year(scene).phase == "fulfilled"


def test_a_claim_in_doubt_is_found_by_every_administrator_until_it_is_settled(scene: Scene) -> None:
    claim = doubted(scene)
    asked = [one.id for one in scene.ask(waiting_claims, 1).claims]
    queue = scene.ask(credits_queue)
    scene.do(explain_doubt, alice, claim, ExplainDoubt(words="Here is the teacher's mail."))
    settle(scene, claim, dana)
    half = [one.id for one in scene.ask(waiting_claims, 1).claims]
    settle(scene, claim, dov)

    assert (asked, half, scene.ask(waiting_claims, 1).claims) == ([claim], [claim], [])
    assert (queue.count, queue.oldest) == (1, None)
