"""A talk from choosing a time to the result, by keys alone: its candidate, whoever lets her in, and three examiners."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect
from sqlmodel import select

from exam.accommodations.commands import approve_accommodation
from exam.accommodations.queries import waiting_requests
from exam.accommodations.rules import Kind
from exam.attempts.rules import Part
from exam.scoring.rules import State
from exam.scoring.tables import ScoringTask
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, cem, dana, pat

from .at_a_phone import AtPhone
from .keys import Keys, stands_at
from .walk import ask_for, go_without, offer, release, rows_of, score, sit_written

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

SET_UP = (Kind.TIME_1_5, Kind.BREAKS, Kind.INTERPRETER)
TO_DO = ("Breaks are taken whenever the candidate wants one.", "An interpreter comes along.")
WHY = ("accommodation", "1.5", "150", "as much time again", "set up for")
WAVE = b"RIFF\x24\x00\x00\x00WAVEfmt " + bytes(24) + b"data her own voice"
LEVELS = {bob: 3, carol: 1, cem: 2}
NOTES = {who: f"{who.id.title()} noted it down." for who in LEVELS}
HEARD = {who: f"{who.id.title()} heard her ask, and wait." for who in LEVELS}


@pytest.fixture
def room(at_phone: AtPhone, scene: Scene) -> "Room":
    """Alice has passed the written part, several things are set up for her, and a time is offered for tomorrow."""
    ask_for(scene, alice, *SET_UP)
    for asked in scene.ask(waiting_requests).items:
        scene.do(approve_accommodation, dana, asked.id)
    go_without(scene, alice)
    score(scene, sit_written(scene, alice, 22), 2, bob, carol)
    offer(scene, starts_at=scene.now + timedelta(days=1))
    return Room(at_phone, scene)


class Room:
    """Everybody has a phone of their own."""

    def __init__(self, at_phone: AtPhone, scene: Scene) -> None:
        self.scene = scene
        self.at = {who: Keys(at_phone(who)) for who in (alice, pat, *LEVELS)}

    def opens(self, who: Actor, address: str) -> Keys:
        keys = self.at[who]
        keys.page.goto(address)
        keys.afresh()
        return keys

    def task_id(self) -> str:
        [task_id] = self.scene.rows(
            select(ScoringTask.id).where(ScoringTask.part == Part.ORAL, ScoringTask.round == "")
        )
        return str(task_id)

    def knows_nothing_of_scores(self, address: str, sees: str) -> None:
        main = self.opens(alice, address).page.locator("main")
        expect(main).to_contain_text(sees)
        words = main.inner_text()
        assert not [said for said in (*NOTES.values(), *HEARD.values(), "Cem", "third") if said in words]

    def says_what_to_do(self, who: Actor) -> None:
        words = self.at[who].page.locator("main").inner_text()
        assert all(line in words for line in TO_DO)
        assert not [why for why in WHY if why in words]


def test_a_talk_by_keys_alone(room: Room) -> None:
    chooses_a_time(room)
    room.scene.later(days=1)
    is_let_in(room)
    for examiner in (bob, carol):
        holds_it(room, examiner)
    sees_nothing_yet(room)
    settles_it(room)
    reads_her_result(room)
    assert not any(keys.pointed for keys in room.at.values())


def chooses_a_time(room: Room) -> None:
    keys = room.opens(alice, "/exam/oral")
    keys.tab_to(re.compile("^Tuesday"))
    keys.strike("Space")
    keys.go("Take this time")
    main = keys.page.locator("main")
    expect(main).to_contain_text("The time is yours.")
    expect(main).to_contain_text("1 h")
    keys.go("May this talk be recorded? That is for you to say")
    keys.go("I agree to a recording")
    expect(main).to_contain_text("You agreed to a recording.")


def is_let_in(room: Room) -> None:
    keys = room.opens(pat, "/exam/desk")
    room.says_what_to_do(pat)
    keys.go("Alice F. is there")
    expect(keys.page.locator("main")).to_contain_text("There")


def holds_it(room: Room, examiner: Actor) -> None:
    """Whoever comes second finds that it was held, and goes to the scores at once."""
    keys = room.opens(examiner, "/exam/examiner")
    if examiner == bob:
        keys.go(re.compile("^Talk "))
        expect(keys.page.locator("main")).to_contain_text("Who you play")
        room.says_what_to_do(examiner)
        keys.use("What you both agree on before you open the door")
        keys.go("The talk was held: go to the scores")
        hands_in_the_recording(keys)
    else:
        keys.go("Open and score")
    expect(keys.page.locator("audio")).to_have_count(0)
    gives(room, examiner)


def hands_in_the_recording(keys: Keys) -> None:
    scores = keys.page.url
    with keys.page.expect_file_chooser() as chooser:  # the browser is asked for it before the key comes, by another way
        keys.go("The candidate agreed to a recording: hand it in")
        keys.tab_to("The recording")
        keys.strike("Enter")
    chooser.value.set_files({"name": "talk.wav", "mimeType": "audio/wav", "buffer": WAVE})
    keys.go("Hand in this recording")
    expect(keys.page.locator("main")).to_contain_text("1 file of this talk is kept.")
    keys.page.goto(scores)


def gives(room: Room, examiner: Actor) -> None:
    """A level and what was heard for every row; without the words it comes back, and nothing is lost."""
    keys, task_id = room.at[examiner], room.task_id()
    rows = rows_of(room.scene, task_id, examiner)
    levels = {f"scores.{row}": [str(LEVELS[examiner])] for row in rows}
    heard = {f"evidence.{row}": [HEARD[examiner]] for row in rows}
    last = f"evidence.{rows[-1]}"
    keys.answer(levels | heard | {last: [""], "note": [NOTES[examiner]]}, "Keep my scores")
    expect(keys.page.locator("#errors")).to_be_focused()
    keys.use(re.compile("Please say what your score rests on in this row"))
    expect(keys.page.locator(f'[name="{last}"]')).to_be_focused()
    keys.page.keyboard.type(HEARD[examiner])
    keys.go("Keep my scores")
    stands_at(keys.page, "My work")


def sees_nothing_yet(room: Room) -> None:
    """The two differ: a third is needed, and neither of them is one."""
    room.scene.later(minutes=1)
    room.scene.due()
    assert room.scene.row(ScoringTask, room.task_id()).state == State.ADJUDICATION
    for examiner in (bob, carol):
        expect(room.opens(examiner, "/exam/examiner").page.locator("main")).to_contain_text("Nothing waits for you")
    room.knows_nothing_of_scores("/exam", "Done, and being scored")
    room.knows_nothing_of_scores("/exam/oral", "Your talk was held on")
    for address in ("/exam/examiner", f"/exam/examiner/tasks/{room.task_id()}"):
        answer = room.at[alice].page.goto(address)
        assert answer and answer.status == 403


def settles_it(room: Room) -> None:
    keys = room.opens(cem, "/exam/examiner")
    keys.go("Open and score")
    main = keys.page.locator("main")
    for examiner in (bob, carol):
        expect(main).to_contain_text(NOTES[examiner])
        expect(main).to_contain_text(HEARD[examiner])
    stop = keys.tab_to("Recording, file 1 of 1")
    assert stop.kind == "audio"
    gives(room, cem)
    room.scene.later(minutes=1)
    room.scene.due()


def reads_her_result(room: Room) -> None:
    room.knows_nothing_of_scores("/exam", "Done, and being scored")
    release(room.scene, alice)
    keys = room.opens(alice, "/exam")
    keys.go("Your result")
    room.knows_nothing_of_scores(keys.page.url, "You passed")
