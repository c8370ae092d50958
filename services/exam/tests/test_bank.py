"""The bank is published once, and what was published stands."""

from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError
from sqlmodel import select

from exam.items import queries
from exam.items.commands import publish_entries
from exam.items.content import BankFile, Scenario
from exam.items.queries import BankIsEmpty
from exam.items.tables import BankEntry
from exam.publish import publish, read_bank
from shared.rule_sets.rules import PublishedStands
from shared.testing import Scene

FILES = {file.body["id"]: file for file in read_bank().files}
CHOICE = FILES["w-001"]


def changed(file: BankFile, **to: Any) -> BankFile:
    return replace(file, body={**file.body, **to})


def versions(scene: Scene, id: str) -> list[int]:
    return scene.rows(select(BankEntry.version).where(BankEntry.id == id))


def test_publishing_twice_is_harmless(scene: Scene) -> None:
    before = scene.rows(select(BankEntry))

    scene.do(publish)

    assert scene.rows(select(BankEntry)) == before and len(before) == len(FILES)


def test_a_published_version_cannot_be_rewritten(scene: Scene) -> None:
    with pytest.raises(PublishedStands):
        scene.do(publish_entries, [changed(CHOICE, stem="Changed in silence")])


def test_where_one_is_refused_nothing_is_published(scene: Scene) -> None:
    with pytest.raises(PublishedStands):
        scene.do(publish_entries, [changed(CHOICE, version=2), changed(CHOICE, stem="Changed in silence")])

    assert versions(scene, "w-001") == [1]


def test_a_newer_version_stands_beside_the_older_one(scene: Scene) -> None:
    scene.do(publish_entries, [changed(CHOICE, version=2, stem="Another question?")])

    assert scene.ask(queries.item, "w-001", 2).stem == "Another question?"
    assert [one.version for one in scene.ask(queries.items_of, {"w-001": 1})] == [1]
    assert scene.ask(queries.item, "w-001", 1).stem == CHOICE.body["stem"]


@pytest.mark.parametrize("to", [{"key": None}, {"version": 0}, {"id": "W 1"}, {"options": [{"id": "A!", "text": ""}]}])
def test_an_entry_that_is_not_whole_is_not_published(scene: Scene, to: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        scene.do(publish_entries, [changed(CHOICE, **{"version": 2, **to})])


def test_a_kind_that_nobody_knows_is_not_published(scene: Scene) -> None:
    with pytest.raises(KeyError):
        scene.do(publish_entries, [replace(CHOICE, kind="riddle")])


def test_each_kind_of_entry_is_found_by_what_it_is(scene: Scene) -> None:
    scenarios = scene.ask(queries.newest, Scenario)

    assert all(scenario.rubric.rows for scenario in scenarios) and scenarios
    with pytest.raises(BankIsEmpty):
        scene.ask(queries.newest_blueprint, "no-such-blueprint")
