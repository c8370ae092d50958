"""What helps with one question: other words for it, an answer that is taken back, tools that need no server."""

import pytest
from playwright.async_api import Page, expect
from sqlmodel import select

from exam.answers.queries import answers_of
from exam.answers.tables import AnswerVersion
from exam.sittings.queries import sat_by
from shared.testing import Scene
from shared.testing.cast import alice

from .asking import ask

IN_TWO_LANGUAGES = "w-053"


def saved(scene: Scene, item_id: str) -> object:
    [sitting] = scene.ask(sat_by, alice.id)
    return scene.ask(answers_of, sitting.id).get(item_id)


def press(scene: Scene, page: str, **fields: str) -> str:
    """Where a button of the page leads."""
    token = page.split("window=")[1].split("&")[0]
    answer = scene.send(page, {"writer_token": token, "base": "0"} | fields, as_=alice)
    assert answer.status_code == 303, answer.text[:300]
    return str(answer.headers["location"])


def test_a_question_is_asked_in_another_language_and_the_answer_stays(scene: Scene) -> None:
    page = ask(scene, IN_TWO_LANGUAGES)
    english = scene.read(page, as_=alice)

    there = press(scene, page, go="es", answer="a")

    assert there.endswith("&in=es")
    spanish = scene.read(there, as_=alice)
    assert 'lang="es"' in spanish.split('id="question"')[1]
    assert english.split('id="question"')[1][:400] != spanish.split('id="question"')[1][:400]
    assert saved(scene, IN_TWO_LANGUAGES) is not None
    assert press(scene, there, go="next", words="es", base="1", answer="a").endswith("&in=es")


def test_both_languages_stand_one_beside_the_other(scene: Scene) -> None:
    page = ask(scene, IN_TWO_LANGUAGES)

    both = scene.read(press(scene, page, go="both"), as_=alice)

    assert 'class="beside" lang="es"' in both
    assert both.count('type="radio"') == scene.read(page, as_=alice).count('type="radio"'), "one set of fields"


def test_what_is_told_in_one_language_offers_no_other(scene: Scene) -> None:
    page = ask(scene, "w-001")

    assert "Language of this question" not in scene.read(page, as_=alice)
    assert 'class="beside"' not in scene.read(f"{page}&in=both", as_=alice)


def test_an_answer_can_be_taken_back_and_what_was_is_kept(scene: Scene) -> None:
    page = ask(scene, "w-001")
    press(scene, page, go="flag", answer="b")
    assert saved(scene, "w-001") is not None

    assert press(scene, page, go="clear", answer="b", base="1").split("?")[0] == page.split("?")[0]

    assert not getattr(saved(scene, "w-001"), "answer", {})
    kept = scene.rows(select(AnswerVersion.sequence).where(AnswerVersion.item_id == "w-001"))
    assert sorted(kept) == [1, 2]
    assert " checked" not in scene.read(page, as_=alice).split('id="question"')[1]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.asyncio(loop_scope="session")
async def test_answers_are_covered_and_looked_at_one_by_one_by_keyboard(window: Page, scene: Scene) -> None:
    await window.goto(ask(scene, "w-001"))
    labels = window.locator(".usa-radio__label")
    cover = window.get_by_role("button", name="Cover the answers")
    await expect(labels.first).to_be_visible()

    await cover.focus()
    await window.keyboard.press("Enter")
    for number in range(await labels.count()):
        await expect(labels.nth(number)).to_be_hidden()
    await window.get_by_role("button", name="Show this answer (2)").press("Enter")
    await expect(labels.nth(1)).to_be_visible()
    await expect(labels.nth(0)).to_be_hidden()
    await window.get_by_role("button", name="Show all answers").press("Enter")
    await expect(labels.nth(0)).to_be_visible()
    assert await window.get_by_role("button", name="Cover this answer").count() == 0


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.asyncio(loop_scope="session")
async def test_words_are_counted_without_being_announced(window: Page, question: str) -> None:
    await window.goto(question)
    await window.get_by_label("Your answer").fill("I would ask\nher first.")

    line = window.locator(".word-count")
    await expect(line).to_have_text("5 words")
    assert await line.get_attribute("role") is None
    assert await line.get_attribute("aria-live") is None


@pytest.mark.parametrize("both", [False, True])
@pytest.mark.asyncio(loop_scope="session")
async def test_what_words_mean_is_opened_by_keyboard_on_a_small_screen(scene: Scene, window: Page, both: bool) -> None:
    await window.set_viewport_size({"width": 320, "height": 640})
    await window.goto(ask(scene, "w-043") + ("&in=both" if both else ""))
    summaries = window.get_by_text("What some words mean")
    await expect(summaries).to_have_count(2 if both else 1)
    meaning = window.locator(".glossary dd")
    await expect(meaning.first).to_be_hidden()

    await summaries.last.focus()
    await window.keyboard.press("Enter")

    await expect(meaning.last).to_be_visible()
    assert await window.evaluate("document.documentElement.scrollWidth") <= 320
