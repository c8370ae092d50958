"""The bank is published once, and what was published stands."""

from dataclasses import replace
from typing import Any

import pytest
from sqlmodel import select

from exam.answers.queries import my_sitting_with_questions
from exam.items import queries
from exam.items.commands import publish_entries
from exam.items.content import BankFile, Scenario
from exam.items.queries import BankIsEmpty
from exam.items.tables import BankEntry, ItemText
from exam.items.views import Outcome
from exam.publish import publish, read_bank
from shared.testing import Scene
from shared.testing.cast import alice

from .asking import ask

BANK = read_bank()
FILES = {file.body["id"]: file for file in BANK.files}
ALL = len(BANK.files) + len(BANK.earlier)
CHOICE, TWO_LANGUAGES = FILES["w-001"], FILES["w-041"]


def changed(file: BankFile, **to: Any) -> BankFile:
    return replace(file, body={**file.body, **to})


def versions(scene: Scene, id: str) -> list[int]:
    return scene.rows(select(BankEntry.version).where(BankEntry.id == id))


def bring(scene: Scene, *files: BankFile) -> list[tuple[str, Outcome]]:
    return [(line.id, line.outcome) for line in scene.do(publish_entries, files).lines]


def nadia(revision: int, stem: str) -> BankFile:
    return changed(TWO_LANGUAGES, revision=revision, stem=stem)


def test_publishing_twice_is_harmless(scene: Scene) -> None:
    before = scene.rows(select(BankEntry))

    report = scene.do(publish)

    assert scene.rows(select(BankEntry)) == before and len(before) == ALL
    assert {line.outcome for line in report.lines} == {Outcome.UNCHANGED} and len(report.lines) == ALL
    assert str(report) == f"Bank: 0 created, 0 revised, {ALL} unchanged, 0 refused"


def test_a_typo_is_mended_by_a_revision_and_asked_from_then_on(scene: Scene) -> None:
    assert scene.ask(queries.item, "w-041", 1).stem.startswith("Nadia tells you")

    assert bring(scene, nadia(2, "Nadia says.\n\nWhich two?")) == [("w-041", Outcome.REVISED)]
    assert bring(scene, nadia(2, "Nadia says.\n\nWhich two?")) == [("w-041", Outcome.UNCHANGED)]
    assert bring(scene, nadia(3, "Nadia said.\n\nWhich two?")) == [("w-041", Outcome.REVISED)]

    asked = {language: scene.ask(queries.item, "w-041", 1, language).stem for language in ("en", "es", "fr")}
    assert asked["en"] == asked["fr"] == "Nadia said.\n\nWhich two?" and asked["es"].startswith("Nadia le cuenta")
    assert scene.rows(select(ItemText.language)) == ["en", "en"]
    assert len({*scene.rows(select(ItemText.digest))}) == 2


def test_a_language_is_mended_alone(scene: Scene) -> None:
    spanish = TWO_LANGUAGES.body["translations"]["es"] | {"stem": "Nadia dice.\n\n¿Cuáles dos?"}

    mended = changed(TWO_LANGUAGES, revision=2, translations={"es": spanish})
    assert bring(scene, mended) == [("w-041", Outcome.REVISED)]
    assert scene.ask(queries.item, "w-041", 1, "es").stem == "Nadia dice.\n\n¿Cuáles dos?"
    assert scene.ask(queries.item, "w-041", 1).stem == TWO_LANGUAGES.body["stem"]


def test_a_language_that_comes_later_is_a_revision_too(scene: Scene) -> None:
    texts = {"stem": "Se encuentra con Sam.\n\n¿Qué dice?", "options": dict.fromkeys("abcd", "«Hola»")}

    assert bring(scene, changed(CHOICE, translations={"es": texts})) == [("w-001", Outcome.REVISED)]
    found = scene.ask(queries.item, "w-001", 1, "es")
    assert (found.stem, found.language) == (texts["stem"], "es")
    assert scene.ask(queries.item, "w-001", 1).stem == CHOICE.body["stem"]


def test_a_page_shows_what_was_mended(scene: Scene) -> None:
    page = ask(scene, "w-041")
    assert "Nadia tells you" in scene.read(page, as_=alice)

    bring(scene, nadia(2, "Nadia says.\n\nWhich two?"))

    assert "Nadia says." in scene.read(page, as_=alice)
    assert "Nadia le cuenta" in scene.read(page, as_=alice, language="es")
    whole = scene.ask(my_sitting_with_questions, alice, page.split("/")[3])
    assert next(one for one in whole.questions if one.item_id == "w-041").stem.startswith("Nadia says.")


SILENT = [
    ({"stem": "Changed in silence"}, "count its revision up"),
    ({"key": "a"}, "another meaning"),
    ({"revision": 2, "stem": "Mended", "key": "a"}, "another meaning"),
    ({"options": CHOICE.body["options"][:3]}, "another meaning"),
    ({"domain": "change-agent"}, "another meaning"),
]


@pytest.mark.parametrize(("to", "reason"), SILENT)
def test_a_published_version_is_not_rewritten(scene: Scene, to: dict[str, Any], reason: str) -> None:
    [line] = scene.do(publish_entries, [changed(CHOICE, **to)]).lines

    assert line.outcome == Outcome.REFUSED and reason in line.reason
    assert scene.ask(queries.item, "w-001", 1).stem == CHOICE.body["stem"]
    assert scene.rows(select(ItemText)) == []


def test_a_revision_is_not_rewritten_either(scene: Scene) -> None:
    bring(scene, changed(CHOICE, revision=2, stem="Mended"))

    assert bring(scene, changed(CHOICE, revision=2, stem="Mended otherwise")) == [("w-001", Outcome.REFUSED)]
    assert bring(scene, CHOICE) == [("w-001", Outcome.REFUSED)]
    assert scene.ask(queries.item, "w-001", 1).stem == "Mended"


def test_an_entry_beside_items_is_not_rewritten(scene: Scene) -> None:
    blueprint = next(file for file in FILES.values() if file.kind == "blueprint")

    assert bring(scene, changed(blueprint, title="Changed")) == [(blueprint.body["id"], Outcome.REFUSED)]


def test_what_is_refused_keeps_nothing_else_from_being_published(scene: Scene) -> None:
    found = bring(scene, changed(CHOICE, version=2), changed(CHOICE, stem="Changed in silence"))

    assert found == [("w-001", Outcome.CREATED), ("w-001", Outcome.REFUSED)]
    assert versions(scene, "w-001") == [1, 2]


def test_a_newer_version_stands_beside_the_older_one(scene: Scene) -> None:
    scene.do(publish_entries, [changed(CHOICE, version=2, stem="Another question?")])

    assert scene.ask(queries.item, "w-001", 2).stem == "Another question?"
    assert scene.ask(queries.item, "w-001", 1).stem == CHOICE.body["stem"]


@pytest.mark.parametrize(
    "to",
    [
        {"key": None},
        {"version": 0},
        {"id": "W 1"},
        {"options": [{"id": "A!", "text": ""}]},
        {"hint": "b"},
        {"translations": {"es": {"stem": "¿Qué dice?"}}},
        {"translations": {"es": {"stem": "¿Qué dice?", "options": dict.fromkeys("abcde", "«Hola»")}}},
    ],
)
def test_an_entry_that_is_not_whole_is_not_published(scene: Scene, to: dict[str, Any]) -> None:
    [line] = scene.do(publish_entries, [changed(CHOICE, **{"version": 2, **to})]).lines

    assert line.outcome == Outcome.REFUSED and line.reason and "Hola" not in line.reason
    assert versions(scene, "w-001") == [1]


def test_a_kind_that_nobody_knows_is_not_published(scene: Scene) -> None:
    [line] = scene.do(publish_entries, [replace(CHOICE, kind="riddle")]).lines

    assert (line.outcome, line.reason) == (Outcome.REFUSED, "nobody knows the kind riddle")


def test_each_kind_of_entry_is_found_by_what_it_is(scene: Scene) -> None:
    scenarios = scene.ask(queries.newest, Scenario)

    assert all(scenario.rubric.rows for scenario in scenarios) and scenarios
    with pytest.raises(BankIsEmpty):
        scene.ask(queries.newest_blueprint, "no-such-blueprint")
