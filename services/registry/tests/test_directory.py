"""Colleagues who want to be found, and letters through the house."""

from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI

from registry.directory.rules import LETTERS_A_DAY
from registry.directory.tables import DirectoryEntry, DirectoryLetter, DirectoryRefusal
from registry.erasure.commands import forget_person
from shared.actor import Actor
from shared.testing import TODAY, Scene
from shared.testing.cast import alice, amara, mallory

from .walk import API, certify, decide

MINE = f"{API}/directory/mine"
OFFER = {"roles": ["supervisor"], "about": "Tuesdays are good for me."}
WORDS = "Could we meet once a month? I work nights at the shelter."


def offer(scene: Scene, who: Actor, **change: Any) -> int:
    return int(scene.send(MINE, json=OFFER | change, as_=who, method="PUT").status_code)


def seen_by(scene: Scene, who: Actor, **narrow: str) -> list[str]:
    query = "&".join(f"{name}={value}" for name, value in narrow.items())
    return [one["name"] for one in scene.visit(f"{API}/directory?{query}", as_=who).json()]


def write(scene: Scene, who: Actor, words: str = WORDS) -> int:
    """To the first in the directory."""
    one = scene.visit(f"{API}/directory", as_=who).json()[0]
    path = f"{API}/directory/entries/{one['id']}/letters"
    return int(scene.send(path, json={"words": words}, as_=who).status_code)


def letters(scene: Scene, who: Actor) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = scene.visit(f"{API}/directory/letters", as_=who).json()
    return items


@pytest.fixture
def both(scene: Scene) -> Scene:
    for who, name in ((alice, "Alice Amadi"), (amara, "Amara Bolt")):
        certify(scene, who, TODAY, name=name, choice="unlisted")
    return scene


def test_who_chose_it_is_found_by_others_who_are_certified_and_by_nobody_else(both: Scene) -> None:
    assert seen_by(both, amara) == []
    assert offer(both, alice) == 204

    assert seen_by(both, amara) == ["Alice Amadi"]
    assert seen_by(both, amara, role="colleague") == []
    assert seen_by(both, alice) == []  # not oneself
    assert both.visit(f"{API}/directory", as_=mallory).status_code == 403
    assert both.visit(f"{API}/directory").status_code == 401


def test_it_ends_at_once(both: Scene) -> None:
    offer(both, alice)
    [one] = both.visit(f"{API}/directory", as_=amara).json()

    assert offer(both, alice, roles=[]) == 204

    assert seen_by(both, amara) == []
    path = f"{API}/directory/entries/{one['id']}"
    assert both.visit(path, as_=amara).status_code == 404
    assert both.send(f"{path}/letters", json={"words": WORDS}, as_=amara).status_code == 404


def test_who_is_not_certified_today_is_not_in_it_and_can_still_end_it(scene: Scene) -> None:
    certify(scene, amara, TODAY)
    number = certify(scene, alice, TODAY)
    offer(scene, alice)
    decide(scene, number, "suspend")

    assert seen_by(scene, amara) == []
    assert offer(scene, alice) == 403
    assert offer(scene, alice, roles=[]) == 204
    assert offer(scene, mallory) == 403


def test_a_letter_goes_through_the_house_and_an_answer_comes_back(both: Scene) -> None:
    offer(both, alice)
    assert write(both, amara) == 204

    [letter] = letters(both, alice)
    assert (letter["name"], letter["words"]) == ("Amara Bolt", WORDS)
    assert "amara" not in str({name: value for name, value in letter.items() if name not in ("name", "words")})
    sent = both.send(f"/registry/directory/letters/{letter['id']}", {"words": "Yes, gladly."}, as_=alice)
    assert sent.status_code == 303
    assert [one["words"] for one in letters(both, amara)] == ["Yes, gladly."]
    assert both.visit(f"{API}/directory/letters/{letter['id']}", as_=amara).status_code == 404


def test_a_letter_is_sealed_and_a_notice_says_nothing_of_it(both: Scene) -> None:
    offer(both, alice)
    write(both, amara)

    [row] = both.rows(sa.select(DirectoryLetter))
    assert b"shelter" not in row[0].words
    assert all("shelter" not in fact.model_dump_json() for fact in both.events())


def test_who_wants_no_more_letters_gets_none_and_the_other_is_not_told(both: Scene) -> None:
    offer(both, alice)
    write(both, amara)
    [letter] = letters(both, alice)

    both.send(f"/registry/directory/letters/{letter['id']}/refuse", as_=alice)

    assert letters(both, alice) == []
    assert write(both, amara) == 204
    assert letters(both, alice) == []


def test_nobody_writes_to_everybody(both: Scene) -> None:
    offer(both, alice)
    for _ in range(LETTERS_A_DAY):
        assert write(both, amara) == 204

    assert write(both, amara) == 429
    both.later(days=1)
    assert write(both, amara) == 204


def test_a_letter_that_cannot_go_comes_back_with_all_that_was_written(both: Scene) -> None:
    offer(both, alice)
    [one] = both.visit(f"{API}/directory", as_=amara).json()
    offer(both, alice, roles=[])

    sent = both.send(f"/registry/directory/entries/{one['id']}", {"words": WORDS}, as_=amara)

    assert sent.status_code == 404 and WORDS in sent.text


def test_whoever_is_forgotten_leaves_no_row_here(both: Scene, app: FastAPI) -> None:
    offer(both, alice)
    write(both, amara)
    [letter] = letters(both, alice)
    both.send(f"/registry/directory/letters/{letter['id']}", {"words": "Yes, gladly."}, as_=alice)
    write(both, amara)
    both.send(f"/registry/directory/letters/{letter['id']}/refuse", as_=alice)

    both.do(forget_person, "amara", "erasure-1")
    both.do(forget_person, "alice", "erasure-2")

    for table in (DirectoryEntry, DirectoryLetter, DirectoryRefusal):
        assert both.rows(sa.select(table)) == []
