"""Whoever told of a concern adds words: sealed, never changed; and what is new, the person hears first."""

from datetime import datetime

import pytest
import sqlalchemy as sa

from registry.additions.rules import MOST, AdditionWaits
from registry.additions.tables import ConcernAddition
from registry.casework.queries import case
from registry.concerns.commands import close_concern, keep_concern
from registry.concerns.inputs import CloseConcern, KeepConcern
from registry.concerns.rules import Closing, new_code
from registry.erasure.commands import forget_person
from registry.hearings.commands import answer_concern
from registry.hearings.inputs import AnswerConcern
from registry.hearings.rules import PersonHeardFirst
from registry.hearings.tables import HearingMore
from registry.rulings.commands import answer_ruling
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, mallory, nobody

from .telling import ANSWER, drew, newest, people, propose, ready, tell
from .walk import API, keys

MORE = "It happened again on Friday, in front of the whole kitchen."
SUMMARY = "That it happened again on a Friday, in front of others."


def add(scene: Scene, code: str, words: str = MORE) -> int:
    return scene.send(f"{API}/concerns/add", json={"code": code, "words": words}).status_code


@pytest.fixture
def code(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> str:
    """That of the concern which `telling` tells next."""
    made = new_code()
    monkeypatch.setattr(f"{tell.__module__}.new_code", lambda: made)
    people(scene)
    return made


def address(scene: Scene, concern_id: str) -> str:
    [addition] = scene.ask(case, drew, keys(scene), concern_id, now=scene.now).additions
    return f"{API}/oversight/concerns/{concern_id}/additions/{addition.id}"


def test_words_are_added_by_the_code_and_read_by_who_works_on_it(scene: Scene, code: str) -> None:
    concern_id = ready(scene)

    assert add(scene, code) == 204

    assert scene.news_of(dana)[-1] == "answer-needed"
    assert MORE in scene.read(f"/registry/oversight/concerns/{concern_id}", as_=drew)
    assert MORE in scene.read(f"/registry/panels/{concern_id}", as_=bob)
    [[row]] = scene.rows(sa.select(ConcernAddition))
    assert b"Friday" not in row.words


def test_the_code_shows_when_and_not_what(scene: Scene, code: str) -> None:
    tell(scene)
    sent = scene.send("/registry/concerns/add", {"code": code, "words": MORE})

    assert sent.status_code == 200 and "You added words on" in sent.text and MORE not in sent.text
    page = scene.send("/registry/concerns/resume", {"code": code}).text
    assert "You added words on" in page and MORE not in page


def test_nobody_decides_before_it_was_looked_at(scene: Scene, code: str) -> None:
    concern_id = ready(scene)
    ruling = propose(scene, concern_id, "advice")
    add(scene, code)

    with pytest.raises(AdditionWaits):
        scene.do(answer_ruling, dana, concern_id, ruling, "confirm")

    assert scene.send(f"{address(scene, concern_id)}/pass", as_=drew).status_code == 204
    scene.do(answer_ruling, dana, concern_id, ruling, "confirm")


def test_what_is_new_the_person_hears_and_answers_first(scene: Scene, code: str) -> None:
    concern_id = ready(scene)
    before = own(scene, concern_id)["answer_by"]
    scene.later(days=3)
    add(scene, code)

    told = scene.send(address(scene, concern_id), json={"summary": SUMMARY}, as_=drew)

    assert told.status_code == 204 and scene.news_of(alice)[-1] == "answer-needed"
    page = scene.read(f"/registry/mine/concerns/{concern_id}", as_=alice)
    assert SUMMARY in page and MORE not in page
    assert datetime.fromisoformat(own(scene, concern_id)["answer_by"]) > datetime.fromisoformat(before)
    with pytest.raises(PersonHeardFirst):
        propose(scene, concern_id, "advice")
    scene.later(hours=1)
    scene.do(answer_concern, alice, keys(scene), concern_id, AnswerConcern(words=ANSWER))
    assert propose(scene, concern_id, "advice")


def own(scene: Scene, concern_id: str) -> dict[str, str]:
    hearing: dict[str, str] = scene.visit(f"{API}/mine/concerns/{concern_id}", as_=alice).json()["hearing"]
    return hearing


def test_it_is_told_once_and_never_by_who_has_no_part(scene: Scene, code: str) -> None:
    concern_id = ready(scene)
    add(scene, code)
    there = address(scene, concern_id)

    for who in (alice, bob, mallory):
        assert scene.send(there, json={"summary": SUMMARY}, as_=who).status_code == 403
    assert scene.send(there, json={"summary": SUMMARY}, as_=drew).status_code == 204
    assert scene.send(there, json={"summary": SUMMARY}, as_=drew).status_code == 409
    assert scene.send(f"{there}x", json={"summary": SUMMARY}, as_=drew).status_code == 404


def test_nothing_is_added_to_a_draft_nor_to_what_is_closed_nor_without_end(scene: Scene, code: str) -> None:
    draft = new_code()
    scene.do(keep_concern, nobody, keys(scene), KeepConcern(code=draft, what="Not yet all of it."))
    assert add(scene, draft) == 409
    assert add(scene, new_code()) == 422

    tell(scene)
    assert [add(scene, code) for _ in range(MOST + 1)] == [204] * MOST + [409]
    what = CloseConcern(why=Closing.NO_GROUNDS, words="We have read all of it, and thank you.")
    scene.do(close_concern, drew, keys(scene), newest(scene), what)
    assert add(scene, code) == 409


def test_who_is_forgotten_leaves_no_word_of_it(scene: Scene, code: str) -> None:
    concern_id = ready(scene)
    add(scene, code)
    scene.send(address(scene, concern_id), json={"summary": SUMMARY}, as_=drew)

    scene.do(forget_person, "alice", "erasure-1")

    for table in (ConcernAddition, HearingMore):
        assert scene.rows(sa.select(table)) == []
