"""Whoever administers is a candidate like all others where it is about themselves."""

from collections.abc import Callable

import pytest
from sqlmodel import select

from exam.accommodations.commands import approve_accommodation, decline_accommodation
from exam.accommodations.inputs import DeclineAccommodation
from exam.accommodations.queries import waiting_requests
from exam.accommodations.rules import Kind
from exam.attempts.commands import record_conversation
from exam.bookings.commands import ask_for_time, withdraw_slot
from exam.bookings.inputs import AskForTime, WithdrawSlot
from exam.independence.rules import ScoredByYou, TrainedByYou
from exam.orals.commands import offer_slot
from exam.panel.commands import confirm_member
from exam.panel.inputs import ConfirmMember
from exam.results.commands import draft_again, draft_part, release_result, return_draft, withdraw_result
from exam.results.inputs import ReturnDraft, WithdrawResult
from exam.results.rules import State
from exam.results.tables import Result
from exam.slots import queries as slots
from exam.slots.inputs import OfferSlot
from exam.voids.commands import void_oral, void_written
from exam.voids.inputs import VoidOral, VoidWritten
from shared.approvals import OwnAffairs
from shared.refusals import NotAllowed
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, dana, dov, somebody

from .walk import ask_for, book, offer, pass_both, release, score, sit_written

alba = somebody("alice", "trainee", "administrator")
"""Alice, had she become an administrator."""


def decide(scene: Scene) -> None:
    ask_for(scene, alice, Kind.QUIET_ROOM)
    [waiting] = scene.ask(waiting_requests).items
    scene.do(approve_accommodation, alba, waiting.id)


def decline(scene: Scene) -> None:
    ask_for(scene, alice, Kind.QUIET_ROOM)
    [waiting] = scene.ask(waiting_requests).items
    scene.do(decline_accommodation, alba, waiting.id, DeclineAccommodation(reason="No room."))


def void_own_written(scene: Scene) -> None:
    scene.do(void_written, alba, sit_written(scene, alice, 2), VoidWritten(reason="It went badly."))


def void_own_oral(scene: Scene) -> None:
    scene.do(void_oral, alba, book(scene, alice, offer(scene)), VoidOral(reason="Nervous."))


def withdraw_own_time(scene: Scene) -> None:
    slot_id = offer(scene)
    book(scene, alice, slot_id)
    scene.do(withdraw_slot, alba, slot_id, WithdrawSlot(reason="I was nervous."))


def offer_oneself(scene: Scene) -> None:
    request_id = scene.do(ask_for_time, alice, AskForTime(words="Mornings"))
    [asked] = scene.ask(slots.waiting_requests).items
    assert asked.id == request_id
    what = OfferSlot(
        starts_at=scene.now.replace(year=2027),
        place="Room 3",
        first_examiner=bob.id,
        second_examiner=carol.id,
        request_id=request_id,
    )
    scene.do(offer_slot, alba, what)


def confirm_oneself(scene: Scene) -> None:
    scene.do(confirm_member, somebody("bob", "administrator"), "bob", ConfirmMember(certified_peer_specialist=True))


def talk_with_oneself(scene: Scene) -> None:
    scene.do(record_conversation, alba, "alice")


def release_own(scene: Scene) -> None:
    pass_both(scene, alice)
    scene.due()
    [result_id] = scene.rows(select(Result.id).where(Result.person_id == "alice", Result.state == State.DRAFT))
    scene.do(release_result, alba, result_id)


def withdraw_own(scene: Scene) -> None:
    pass_both(scene, alice)
    scene.do(withdraw_result, alba, release(scene, alice), WithdrawResult(reason="A key was wrong."))


def draft_own_again(scene: Scene) -> None:
    pass_both(scene, alice)
    result_id = release(scene, alice)
    for one in (dana, dov):
        scene.do(withdraw_result, one, result_id, WithdrawResult(reason="A key was wrong."))
    scene.do(draft_again, alba, result_id)


def draft_own_part(scene: Scene) -> None:
    sitting_id = sit_written(scene, alice, 22)
    score(scene, sitting_id, 2, bob, carol)
    scene.due()
    scene.do(draft_part, alba, sitting_id)


@pytest.mark.parametrize(
    "act",
    [
        decide,
        decline,
        void_own_written,
        void_own_oral,
        withdraw_own_time,
        offer_oneself,
        confirm_oneself,
        talk_with_oneself,
        release_own,
        withdraw_own,
        draft_own_again,
        draft_own_part,
    ],
)
def test_nobody_acts_on_themselves(scene: Scene, act: Callable[[Scene], None]) -> None:
    with pytest.raises(OwnAffairs):
        act(scene)


@pytest.mark.parametrize(("who", "refusal"), [("bob", ScoredByYou), ("femi", TrainedByYou)])
def test_whoever_scored_or_trained_decides_nothing_about_it(scene: Scene, who: str, refusal: type[NotAllowed]) -> None:
    pass_both(scene, alice)
    scene.due()
    [result_id] = scene.rows(select(Result.id).where(Result.person_id == "alice"))
    involved = somebody(who, "administrator")

    with pytest.raises(refusal):
        scene.do(release_result, involved, result_id)
    with pytest.raises(refusal):
        scene.do(return_draft, involved, result_id, ReturnDraft(reason="Too good."))
    for one in (dana, dov):
        scene.do(release_result, one, result_id)
    with pytest.raises(refusal):
        scene.do(withdraw_result, involved, result_id, WithdrawResult(reason="Too good."))


def test_the_record_leads_to_who_released_and_shows_what_was_needed(scene: Scene) -> None:
    pass_both(scene, alice)

    page = scene.read(f"/exam/administration/releases/{release(scene, alice)}", as_=dana)

    assert "/admin/people/dana" in page and "/admin/people/dov" in page
    assert "are needed" in page
