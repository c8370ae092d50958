"""Who scores sees no name and no accommodation: a canary in every field that a person fills in."""

import re
from collections.abc import Iterator
from datetime import timedelta

from sqlmodel import select

from exam.accommodations.commands import approve_accommodation, decline_accommodation, request_accommodations
from exam.accommodations.inputs import DeclineAccommodation, RequestAccommodations
from exam.accommodations.queries import waiting_requests
from exam.accommodations.rules import Kind
from exam.bookings.commands import ask_for_time
from exam.bookings.inputs import AskForTime
from exam.scoring.rules import TaskKind
from exam.scoring.tables import ScoringTask
from shared.messaging.tables import Outbox
from shared.testing import NOW, Scene, beginning
from shared.testing.cast import alice, bob, carol, dana

from .walk import API, book, go_without, offer, sit_written

NAME, NEED, TIMES = "Canary Nameworth", "canary-need", "canary-times"
SUPPORTS = {*Kind} - {Kind.TIME_1_25, Kind.TIME_1_5, Kind.UNLIMITED, Kind.PLUS_15, Kind.PLUS_30, Kind.BREAKS_60}
SET_UP = re.compile(r"\b(interpreter|scribe|quiet room|accommodations?|extra time|twice the time)\b", re.IGNORECASE)
STARTS = NOW + timedelta(days=1)


@beginning
def canary(scene: Scene) -> str:
    """Alice wrote the canary everywhere, sat the written part, and has a talk with Bob and Carol. Answers its id."""

    scene.do(request_accommodations, alice, RequestAccommodations(kinds=frozenset(SUPPORTS), words=NEED, name=NAME))
    first, *others = scene.ask(waiting_requests).items
    scene.do(decline_accommodation, dana, first.id, DeclineAccommodation(reason=NEED))
    for asked in others:
        scene.do(approve_accommodation, dana, asked.id)
    ask_again = RequestAccommodations(kinds=frozenset({*SUPPORTS, first.kind}), words=NEED, name=NAME)
    scene.do(request_accommodations, alice, ask_again)
    [asked] = scene.ask(waiting_requests).items
    scene.do(approve_accommodation, dana, asked.id)
    go_without(scene, alice)
    sit_written(scene, alice, 20)
    scene.do(ask_for_time, alice, AskForTime(words=TIMES, name=NAME))
    return book(scene, alice, offer(scene, starts_at=STARTS), NAME)


def everything_an_examiner_can_open(scene: Scene, oral_id: str) -> Iterator[str]:
    task_ids = scene.rows(select(ScoringTask.id).where(ScoringTask.kind == TaskKind.ANSWER))
    for address in (f"{API}/work", "/exam/examiner", f"{API}/talks/{oral_id}", f"/exam/examiner/talks/{oral_id}"):
        yield scene.read(address, as_=bob)
    scene.at(STARTS)
    task_ids.append(scene.send(f"{API}/talks/{oral_id}/conclude", as_=bob).json()["task_id"])
    for task_id in task_ids:
        assert scene.send(f"{API}/scoring-tasks/{task_id}/open", as_=bob).status_code == 200
        for address in (f"{API}/scoring-tasks/{task_id}", f"/exam/examiner/tasks/{task_id}"):
            yield scene.read(address, as_=bob)
    for address in (f"{API}/work", "/exam/examiner", "/exam/examiner/join", "/exam"):
        yield scene.read(address, as_=bob)


def test_no_page_and_no_json_for_examiners_holds_a_name_a_need_or_a_person(scene: Scene, canary: str) -> None:
    shown = list(everything_an_examiner_can_open(scene, canary))

    assert len(shown) == 14
    for words in shown:
        for secret in (NAME, "Nameworth", NEED, TIMES, "alice", "Twice the time", "time_2", "percent"):
            assert secret not in words, secret


def test_a_written_answer_tells_nothing_of_what_was_set_up(scene: Scene, canary: str) -> None:
    pages = list(everything_an_examiner_can_open(scene, canary))
    written = [words for words in pages if "The answer" in words or ('"part":"written"' in words and '"stem"' in words)]

    assert written
    for words in written:
        assert not SET_UP.search(words)


def test_an_oral_examiner_sees_what_to_do_and_the_administrator_sees_who(scene: Scene, canary: str) -> None:
    talk = scene.read(f"/exam/examiner/talks/{canary}", as_=carol)
    times = scene.read("/exam/administration/orals", as_=dana)

    assert "An interpreter comes along" in talk and "2 h 20 min" in talk.replace("\u00a0", " ")
    assert NAME in times and NEED not in times


def test_no_fact_holds_a_name_a_need_or_an_answer(scene: Scene, canary: str) -> None:
    for body in scene.rows(select(Outbox.body)):
        assert not re.search(f"{NAME}|{NEED}|{TIMES}|listen|interpreter|percent", body)
