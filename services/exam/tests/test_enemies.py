"""Items that do not stand together: proposed by the words they share, decided by a person, kept to by forms."""

from typing import Any

import pytest

from exam.assemble import Decided, decided, made
from exam.attempts.rules import YetToSit
from exam.enemies.commands import decide_enemies
from exam.enemies.inputs import DecideEnemies
from exam.enemies.queries import decided_enemies, enemies_among, enemy_groups, proposed_enemies
from exam.enemies.rules import NoSuchItems
from exam.items.content import BankFile
from exam.publish import Bank, publish, read_bank
from exam.reviews.commands import retire_item
from exam.reviews.inputs import RetireItem
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, iris, somebody

FORM = next(file for file in read_bank().files if file.kind == "form")
TWO = [part["id"] for part in FORM.body["items"][:2]]


def decide(scene: Scene, *items: str, verdict: str = "enemies", who: Actor = iris) -> None:
    scene.do(decide_enemies, who, DecideEnemies.model_validate({"items": items, "verdict": verdict, "reason": "One."}))


def test_a_person_decides_and_may_decide_otherwise(scene: Scene) -> None:
    decide(scene, "w-002", "w-001")
    scene.later(minutes=1)
    assert scene.ask(enemy_groups) == (frozenset({"w-001", "w-002"}),)
    assert scene.ask(enemies_among, ["w-001", "w-002", "w-003"]) == {"w-001", "w-002"}

    decide(scene, "w-001", "w-002", verdict="apart")

    assert scene.ask(enemy_groups) == ()
    assert [one.enemies for one in scene.ask(decided_enemies, dana).items] == [False, True]


def test_what_was_decided_is_proposed_no_more(scene: Scene) -> None:
    for pair in scene.ask(proposed_enemies, dana).items:
        decide(scene, pair.one, pair.other, verdict="apart")

    assert scene.ask(proposed_enemies, dana).items == ()


def test_only_items_are_decided_about_and_only_by_whoever_may_see_them(scene: Scene) -> None:
    for items in (("w-001", "w-001"), ("w-001", "w-999"), ("w-001", "form-2026-1")):
        with pytest.raises(NoSuchItems):
            decide(scene, *items)
    with pytest.raises(YetToSit):
        decide(scene, *TWO, who=somebody(alice.id, "item_writer"))
    assert scene.visit("/exam/bank/enemies", as_=bob).status_code == 403


def test_a_new_form_that_asks_both_is_refused_and_a_published_one_stands(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(scene, *TWO)
    newer = BankFile("form", FORM.body | {"id": "form-2027-1"})
    monkeypatch.setattr("exam.publish.read_bank", lambda _: Bank((), (FORM, newer)))

    report = scene.do(publish)

    assert [(line.id, line.outcome.value) for line in report.lines] == [
        (FORM.body["id"], "unchanged"),
        ("form-2027-1", "refused"),
    ]
    assert all(id in report.lines[1].reason for id in TWO)


def test_forms_are_made_without_enemies_and_without_what_is_retired(scene: Scene) -> None:
    asked = _items(*made(1))
    one, other = sorted(asked)[:2]
    gone = sorted(asked)[5]
    decide(scene, one, other)
    scene.do(retire_item, dana, gone, RetireItem(reason="Two keys."))

    by = scene.ask(decided)
    assert by == Decided((frozenset({one, other}),), frozenset({gone}))
    anew = _items(*made(1, by))
    assert not {one, other} <= anew and gone not in anew


def _items(form: dict[str, Any]) -> set[str]:
    return {part["id"] for part in form["items"]}


def test_the_page_takes_ids_as_people_write_them(scene: Scene) -> None:
    typed = {"items": "w-001, w-0999", "verdict": "enemies", "reason": "One gives the other away."}
    refused = scene.send("/exam/bank/enemies", typed, as_=iris)
    assert refused.status_code == 422 and "w-001, w-0999" in refused.text and "Please name two items" in refused.text

    assert scene.send("/exam/bank/enemies", typed | {"items": "w-001, w-002"}, as_=iris).status_code == 303
    page = scene.read("/exam/bank/enemies", as_=iris)
    assert "w-001, w-002" in page and "One at most" in page
