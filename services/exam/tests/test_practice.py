"""The practice test: open to all, in two languages, and nothing of it is kept."""

from typing import Any

import pytest
from playwright.async_api import Page, expect
from sqlmodel import Session

from exam.items.content import PracticeTest, PublishedForm
from exam.items.queries import newest, read_item
from exam.practice.rules import Heard
from exam.publish import read_bank
from shared.testing import Scene
from shared.testing.cast import alice, nobody

API = "/exam/api/v1/practice/questions"
PAGES = "/exam/practice"


def _bodies(session: Session, now: object = None) -> list[dict[str, Any]]:
    return [body for test in newest(session, PracticeTest) for body in test.items]


def test_each_question_can_be_tried_without_an_account_and_leads_to_the_next(scene: Scene) -> None:
    bodies = scene.ask(_bodies)
    assert len(bodies) == 4

    for number, body in enumerate(bodies, start=1):
        onward = f"{PAGES}/questions/{number + 1}?" if number < len(bodies) else f'href="{PAGES}"'
        assert onward in scene.read(f"{PAGES}/questions/{number}", as_=nobody)
        item = read_item(body)
        right, other = item.example(right=True), item.example(right=False)
        answers = [({}, Heard.OPEN)]
        answers += [(right, Heard.RIGHT), (other, Heard.OTHER)] if right else [({"R": "A window."}, Heard.OWN_WORDS)]
        for answer, said in answers:
            tried = scene.send(f"{API}/{number}", json={"answer": answer}).json()["tried"]
            assert tried["heard"] in ({said, Heard.PARTLY} if said == Heard.OTHER else {said})
    assert scene.visit(f"{PAGES}/questions/{len(bodies) + 1}").status_code == 404


def test_a_form_says_what_we_would_say_and_gives_the_answer_back(scene: Scene) -> None:
    page = scene.send(f"{PAGES}/questions/1", {"answer": "b", "words": "en"})

    assert page.status_code == 200
    assert "That is what we would say, too." in page.text
    assert 'value="b" checked' in page.text
    assert scene.send(f"{PAGES}/questions/1", {"answer": "z"}).status_code == 422


def test_every_question_is_told_in_both_languages(scene: Scene) -> None:
    for number, body in enumerate(scene.ask(_bodies), start=1):
        english, spanish = (
            scene.visit(f"{API}/{number}", as_=alice, language=language).json()["question"] for language in ("en", "es")
        )
        assert (english["language"], spanish["language"]) == ("en", "es")
        assert english["stem"] != spanish["stem"]
        assert [one["id"] for one in english["parts"][0]["options"]] == [
            one["id"] for one in spanish["parts"][0]["options"]
        ]
        assert "es" in body["translations"]
    page = scene.send(f"{PAGES}/questions/1", {"answer": "b", "words": "es"})
    assert "Marcarla, seguir adelante" in page.text, "the words in which one answered stay"


def test_nothing_of_it_is_kept_and_it_stands_in_no_form(scene: Scene) -> None:
    before = scene.ask(_everything)

    scene.send(f"{API}/4", json={"answer": {"R": "My own words."}})

    assert scene.ask(_everything) == before
    tried = {body["id"] for body in scene.ask(_bodies)}
    asked = {part.id for form in scene.ask(newest, PublishedForm) for part in form.items}
    assert not tried & asked
    assert not tried & {file.body["id"] for file in read_bank().files}


def _everything(session: Session, now: object = None) -> dict[str, int]:
    """Of each table, how many rows it has."""
    from exam.base import Base

    return {
        name: session.connection().exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()
        for name in Base.metadata.tables
    }


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.asyncio(loop_scope="session")
async def test_a_device_is_looked_at_before_the_day(window: Page) -> None:
    await window.goto(PAGES)

    for what in ("scripts", "storage", "online"):
        await expect(window.locator(f'[data-check="{what}"]')).to_have_text("Yes")
    await window.context.set_offline(True)
    await expect(window.locator('[data-check="online"]')).to_have_text("No")
