"""A talk is recorded if its candidate agreed, heard by whoever judges it later, and deleted on its day or at once."""

from base64 import b64encode
from datetime import timedelta

import httpx2
import pytest
from sqlmodel import select

from exam.bookings.commands import call_off_talk
from exam.bookings.inputs import CallOffTalk
from exam.orals.commands import conclude_oral
from exam.ratings.commands import open_task
from exam.scoring.tables import ScoringTask
from exam.talk_recordings import rules
from exam.talk_recordings.commands import agree_to_recording, withdraw_consent
from exam.talk_recordings.tables import TalkRecording
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, cem, dana, mallory

from .walk import API, book, offer, rate

WAVE = b"RIFF\x24\x00\x00\x00WAVEfmt " + bytes(24) + b"data her own voice"


@pytest.fixture
def booked(scene: Scene) -> str:
    """A talk of Alice with Bob and Carol, tomorrow."""
    return book(scene, alice, offer(scene, starts_at=scene.now + timedelta(days=1)))


@pytest.fixture
def agreed(scene: Scene, booked: str) -> str:
    """It has begun, and she agreed to a recording."""
    scene.do(agree_to_recording, alice, booked)
    scene.later(days=1)
    return booked


@pytest.fixture
def differed(scene: Scene, agreed: str) -> str:
    """It was recorded and held, and the two differ: the task that Cem has opened as a third."""
    hand_in(scene, agreed)
    for examiner in (bob, carol):
        scene.do(conclude_oral, examiner, agreed)
    [task_id] = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == agreed))
    rate(scene, task_id, bob, 3)
    rate(scene, task_id, carol, 1)
    scene.do(open_task, cem, task_id)
    return str(task_id)


def hand_in(scene: Scene, oral_id: str, content: bytes = WAVE, as_: Actor = bob) -> httpx2.Response:
    files = {"recording": ("talk.wav", content, "audio/wav")}
    return scene.send(f"/exam/examiner/talks/{oral_id}/recording", {}, files=files, as_=as_)


def kept(scene: Scene) -> list[TalkRecording]:
    return scene.rows(select(TalkRecording))


def test_nothing_is_recorded_unless_the_candidate_agrees_by_their_own_page(scene: Scene, booked: str) -> None:
    page = f"/exam/oral/{booked}/recording"
    assert f'href="{page}"' in scene.read("/exam/oral", as_=alice)
    assert "Just now: no recording" in scene.read(page, as_=alice)
    talk = f"/exam/examiner/talks/{booked}"
    assert "No recording: the candidate did not agree" in scene.read(talk, as_=bob)
    scene.later(days=1)
    assert hand_in(scene, booked).status_code == 409
    assert kept(scene) == []


def test_one_agrees_and_both_examiners_see_it(scene: Scene, booked: str) -> None:
    scene.send(f"/exam/oral/{booked}/recording", {}, as_=alice)

    assert "You agreed to a recording" in scene.read(f"/exam/oral/{booked}/recording", as_=alice)
    for examiner in (bob, carol):
        assert "The candidate agreed to a recording" in scene.read(f"/exam/examiner/talks/{booked}", as_=examiner)
        assert f'href="/exam/examiner/talks/{booked}/recording"' in scene.read(
            f"/exam/examiner/talks/{booked}", as_=examiner
        )


def test_a_talk_that_is_over_cannot_be_agreed_to_any_more(scene: Scene, booked: str) -> None:
    scene.later(days=1)
    scene.do(conclude_oral, bob, booked)

    with pytest.raises(rules.AgreedTooLate):
        scene.do(agree_to_recording, alice, booked)


@pytest.mark.parametrize("who", [mallory, dana, bob])
def test_the_word_is_that_of_the_candidate_alone(scene: Scene, booked: str, who: Actor) -> None:
    for method in ("GET", "PUT", "DELETE"):
        answer = scene.send(f"{API}/orals/{booked}/recording-consent", as_=who, method=method)
        assert answer.status_code == 404


def test_what_is_kept_is_sealed_and_kept_once(scene: Scene, agreed: str) -> None:
    for _ in range(2):
        assert hand_in(scene, agreed).status_code == 303

    [one] = kept(scene)
    assert b"her own voice" not in one.sealed
    assert "1 file of this talk is kept" in scene.read(f"/exam/examiner/talks/{agreed}/recording", as_=carol)
    assert "It is kept, sealed, until" in scene.read(f"/exam/oral/{agreed}/recording", as_=alice)


def test_only_the_two_who_hold_the_talk_hand_it_in_and_only_once_it_has_begun(scene: Scene, booked: str) -> None:
    scene.do(agree_to_recording, alice, booked)
    assert "has not begun yet" in hand_in(scene, booked).text
    scene.later(days=1)

    assert hand_in(scene, booked, as_=cem).status_code == 404
    assert hand_in(scene, booked, b"%PDF-1.7 no sound").status_code == 422
    assert kept(scene) == []


def test_a_program_hands_it_in_as_text(scene: Scene, agreed: str) -> None:
    address, sound = f"{API}/talks/{agreed}/recording", b64encode(WAVE).decode()

    assert scene.send(address, json={"recording": sound}, as_=bob).status_code == 204
    for wrong in ("not base64", b64encode(b"%PDF-1.7").decode(), "", 7):
        assert scene.send(address, json={"recording": wrong}, as_=bob).status_code == 422

    assert scene.visit(address, as_=carol).json()["files"] == 1


def test_of_a_talk_that_was_called_off_nothing_is_taken(scene: Scene, booked: str) -> None:
    scene.do(agree_to_recording, alice, booked)
    scene.do(call_off_talk, carol, booked, CallOffTalk(reason="I am ill."))
    scene.later(days=1)

    assert hand_in(scene, booked).status_code == 404


def test_as_many_files_as_a_long_talk_takes_and_no_more(scene: Scene, agreed: str) -> None:
    answers = [hand_in(scene, agreed, WAVE + bytes([number])).status_code for number in range(rules.FILES + 1)]

    assert answers == [303] * rules.FILES + [409]


def test_a_third_hears_it_and_the_first_two_do_not(scene: Scene, agreed: str, differed: str) -> None:
    [one] = kept(scene)
    sound = f"/exam/examiner/tasks/{differed}/recordings/{one.id}"

    assert f'src="{sound}"' in scene.read(f"/exam/examiner/tasks/{differed}", as_=cem)
    heard = scene.visit(sound, as_=cem)
    assert heard.content == WAVE and heard.headers["content-type"].startswith("audio/")
    assert "no-store" in heard.headers["cache-control"]
    for who in (bob, carol, alice, dana, mallory):
        assert scene.visit(sound, as_=who).status_code in (403, 404)
    assert "<audio" not in scene.read(f"/exam/examiner/tasks/{differed}", as_=bob)


def test_a_file_is_heard_where_its_own_talk_is_judged_and_nowhere_else(scene: Scene, differed: str) -> None:
    assert scene.visit(f"/exam/examiner/tasks/{differed}/recordings/another", as_=cem).status_code == 404


def test_whoever_takes_it_back_has_it_deleted_at_once(scene: Scene, agreed: str, differed: str) -> None:
    [one] = kept(scene)

    scene.send(f"/exam/oral/{agreed}/recording/withdraw", {}, as_=alice)

    assert kept(scene) == []
    assert scene.visit(f"/exam/examiner/tasks/{differed}/recordings/{one.id}", as_=cem).status_code == 404
    assert "<audio" not in scene.read(f"/exam/examiner/tasks/{differed}", as_=cem)
    assert hand_in(scene, agreed).status_code == 409
    assert "No recording of it is kept" in scene.read(f"/exam/oral/{agreed}/recording", as_=alice)


def test_one_may_agree_again_while_the_talk_is_ahead(scene: Scene, booked: str) -> None:
    for command in (agree_to_recording, withdraw_consent, withdraw_consent, agree_to_recording, agree_to_recording):
        scene.do(command, alice, booked)
    scene.later(days=1)

    assert hand_in(scene, booked).status_code == 303


def test_it_is_deleted_on_the_day_that_was_promised_and_not_before(scene: Scene, agreed: str) -> None:
    hand_in(scene, agreed)
    scene.later(days=rules.DAYS, seconds=-1)
    scene.due()
    assert len(kept(scene)) == 1

    scene.later(seconds=1)
    scene.due()

    assert kept(scene) == []
    assert hand_in(scene, agreed).status_code == 409
