"""The desk in a real Chromium: it renews itself, and leaves alone where somebody stands and what they write."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from fastapi import FastAPI
from playwright.async_api import Browser, Page, Route, expect

from exam.answers.commands import save_answer
from exam.desk.changes import Changes, Pace
from exam.sittings.commands import begin_sitting, note_incident, pause_sitting, resume_sitting
from exam.sittings.inputs import NoteIncident, PauseSitting
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov, mallory

from .in_a_browser import IN_A_BROWSER, page_of
from .walk import a_choice, saving

pytestmark = IN_A_BROWSER

PAUSE = PauseSitting(reason="The alarm rang.")
WORDS = "Somebody came in and "
RENEWS = "This page renews itself"


@pytest.fixture
def often(app: FastAPI) -> Iterator[None]:
    before, app.state.desk_changes = app.state.desk_changes, Changes(Pace(look=0.05))
    yield
    app.state.desk_changes = before


@pytest_asyncio.fixture(loop_scope="session")
async def desk(chromium: Browser, address: str, often: None) -> AsyncIterator[Page]:
    """Dana's window; its own clock is moved on by a test, since it asks no more often than every ten seconds."""
    async with page_of(chromium, address, dana) as page:
        await page.clock.install()
        yield page


async def open_desk(desk: Page, address: str) -> None:
    await desk.goto(address)
    await expect(desk.locator("[data-renews]")).to_contain_text(RENEWS)


async def renewed(desk: Page) -> None:
    async with desk.expect_response(lambda answer: answer.url == desk.url and answer.status == 200):
        await desk.clock.run_for(70_000)


async def test_what_happened_is_seen_and_what_is_being_written_stays(desk: Page, scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    await open_desk(desk, f"/exam/desk/sittings/{sitting_id}")
    note = desk.get_by_label("What happened", exact=True)
    await note.press_sequentially(WORDS)
    item = a_choice(scene, sitting_id)
    scene.do(save_answer, alice, sitting_id, saving(item, "a"))
    scene.do(pause_sitting, dov, sitting_id, PAUSE)
    await renewed(desk)

    state = desk.locator("[data-part=sitting]")
    await expect(state).to_contain_text("Paused")
    await expect(desk.locator("[data-part=ledger]")).to_contain_text("The alarm rang.")
    await expect(desk.get_by_role("button", name="Let the clock go on")).to_be_visible()
    await expect(desk.get_by_label("Why the clock stops")).to_be_hidden()
    await expect(desk.locator("[data-desk-spoken]")).to_have_text("Now: Paused")
    await expect(note).to_be_focused()
    await note.press_sequentially("went.")
    await expect(note).to_have_value(WORDS + "went.")


async def test_nothing_moves_when_the_page_says_that_it_renews_itself(desk: Page, scene: Scene) -> None:
    sitting_id, may_begin = scene.do(begin_sitting, alice), asyncio.Event()

    async def later(route: Route) -> None:
        await may_begin.wait()
        await route.continue_()

    await desk.route("**/exam/desk/changes*", later)
    await desk.goto(f"/exam/desk/sittings/{sitting_id}")
    where = "document.querySelector('[data-part=sitting]').getBoundingClientRect().top"
    line, before = desk.locator("[data-renews]"), await desk.evaluate(where)
    await expect(line).to_be_empty()

    may_begin.set()
    await expect(line).to_contain_text(RENEWS)

    assert await desk.evaluate(where) == before


async def test_a_form_in_which_somebody_writes_stays_until_they_are_done(desk: Page, scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    await open_desk(desk, f"/exam/desk/sittings/{sitting_id}")
    reason = desk.get_by_label("Why the clock stops")
    await reason.press_sequentially("The lights")
    scene.do(pause_sitting, dov, sitting_id, PAUSE)
    await renewed(desk)

    await expect(desk.locator("[data-part=sitting]")).to_contain_text("Paused")
    await expect(reason).to_be_focused()
    await expect(reason).to_have_value("The lights")
    await expect(desk.locator("[data-desk-stays]")).to_be_visible()


async def test_a_list_grows_under_the_link_on_which_somebody_stands(desk: Page, scene: Scene) -> None:
    scene.do(begin_sitting, alice)
    await open_desk(desk, "/exam/desk/sittings")
    mine = desk.locator("[data-part=sittings] a").first
    address = await mine.get_attribute("href")
    await mine.focus()
    scene.later(minutes=5)
    scene.do(begin_sitting, mallory)
    await renewed(desk)

    await expect(desk.locator("[data-part=sittings] tbody tr")).to_have_count(2)
    await expect(desk.locator("[data-desk-spoken]")).to_have_text("2 people sit now.")
    await expect(desk.locator("a:focus")).to_have_attribute("href", address or "")


async def test_nobody_is_told_aloud_more_than_eight_times_an_hour(desk: Page, scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    await open_desk(desk, f"/exam/desk/sittings/{sitting_id}")
    await desk.evaluate(
        "window.said = 0;"
        "new MutationObserver(() => { window.said += 1; })"
        ".observe(document.querySelector('[data-desk-spoken]'), { childList: true })"
    )
    for _ in range(5):
        for act, more in ((pause_sitting, (sitting_id, PAUSE)), (resume_sitting, (sitting_id,))):
            scene.do(act, dov, *more)
            await renewed(desk)
    await expect(desk.locator("[data-part=ledger] tbody tr")).to_have_count(11)

    assert await desk.evaluate("window.said") == 8


async def test_without_the_stream_the_page_says_so_and_its_link_shows_what_is_new(desk: Page, scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    await desk.route("**/exam/desk/changes*", lambda route: route.abort())
    async with desk.expect_event("requestfailed"):
        await desk.goto(f"/exam/desk/sittings/{sitting_id}")
    await desk.clock.run_for(11_000)
    await expect(desk.locator("[data-renews]")).to_contain_text("Just now this page does not renew itself")
    scene.do(note_incident, dov, sitting_id, NoteIncident(words="All is well."))

    await desk.get_by_role("link", name="Look again").click()

    await expect(desk.locator("[data-part=ledger]")).to_contain_text("All is well.")
