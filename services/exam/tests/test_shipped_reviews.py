"""What the files of the bank say about their items, and whose verdicts they bring."""

from dataclasses import replace

from sqlmodel import select

from exam.bank.commands import import_abouts
from exam.items.commands import publish_entries
from exam.items.views import Outcome
from exam.reviews.rules import Kind, Stage
from exam.reviews.tables import ItemReview, ItemStage
from shared.testing import Scene
from shared.testing.cast import dana, iris

from .test_reviews import FILES, ITEMS, review, stage


def test_what_ships_is_proposed_by_its_authors_and_nobody_has_accepted_it(scene: Scene) -> None:
    stages = {row.item_id: row.stage for row in scene.rows(select(ItemStage))}
    people = {row.person_id for row in scene.rows(select(ItemReview))}
    page = scene.read("/exam/bank/items/w-016", as_=iris)

    assert {*stages} == {*ITEMS} and {*stages.values()} == {Stage.PROPOSED}
    assert people == {None}, "no reviewer is invented"
    assert "It was reviewed by its authors. " in page
    assert page.count("The authors of the bank") == 3
    assert "It was reviewed by its authors" in scene.read("/exam/bank/items/w-041", as_=iris)

    for kind in (Kind.PLAIN_LANGUAGE, Kind.CULTURE, Kind.KEY):
        review(scene, dana, kind)
    assert "It was reviewed by its authors" not in scene.read("/exam/bank/items/w-001", as_=iris)
    assert "Its reviews are complete" in scene.read("/exam/bank/items/w-001", as_=iris)


def test_an_item_says_what_it_rests_on_and_one_from_a_page_says_that_nobody_has(scene: Scene) -> None:
    page = scene.read("/exam/bank/items/w-012", as_=iris)

    assert "You can tell a piece of your story in under two minutes, and hand the talk back." in page
    assert "543: " in page and "principle 3: sharing one" in page and "/exam/bank/items/w-038" in page
    assert "What one does or says" in page and "75 seconds" in page and "4.3" in page
    assert "20 minutes" in scene.read("/exam/bank/items/w-037", as_=iris)
    assert "Nobody has said yet what was learned" in scene.read("/exam/bank/items/w-012/versions/1", as_=iris)


def test_what_is_said_about_an_item_may_be_said_anew_and_changes_nothing_else(scene: Scene) -> None:
    file = FILES["w-001"]
    anew = replace(file, body=file.body | {"about": file.body["about"] | {"seconds": 95}})

    assert {line.outcome for line in scene.do(publish_entries, [anew]).lines} == {Outcome.UNCHANGED}
    scene.do(import_abouts, [anew])
    assert "95 seconds" in scene.read("/exam/bank/items/w-001", as_=iris)
    assert stage(scene) == Stage.PROPOSED
    wrong = replace(file, body=file.body | {"about": file.body["about"] | {"level": "hard"}})
    assert {line.outcome for line in scene.do(publish_entries, [wrong]).lines} == {Outcome.REFUSED}
