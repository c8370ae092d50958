"""The pages of a sheet on paper in a real Chromium, on a small phone with the largest letters."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, Page

from shared.testing import Scene
from shared.testing.cast import pat

from .in_a_browser import IN_A_BROWSER, page_of, violations
from .test_keying import SHEETS, differing, on_paper

pytestmark = IN_A_BROWSER


@pytest_asyncio.fixture(loop_scope="session")
async def phone(chromium: Browser, address: str) -> AsyncIterator[Page]:
    async with page_of(chromium, address, pat, bypass_csp=True, viewport={"width": 320, "height": 640}) as page:
        yield page


async def looks_well(phone: Page, address: str) -> None:
    answer = await phone.goto(address)
    assert answer and answer.status == 200
    await phone.evaluate('document.documentElement.dataset.text = "200"')
    assert await phone.evaluate("document.documentElement.scrollWidth") <= 320
    assert await violations(phone) == []


async def test_a_sheet_that_waits_and_its_keying(phone: Page, scene: Scene) -> None:
    sitting_id, sheet_id = on_paper(scene)

    for address in (f"/exam/desk/sittings/{sitting_id}/sheet", SHEETS, f"{SHEETS}/{sheet_id}"):
        await looks_well(phone, address)


async def test_where_two_people_differ_and_what_is_not_decided_comes_back(phone: Page, scene: Scene) -> None:
    _, sheet_id, _, written = differing(scene)

    await looks_well(phone, f"{SHEETS}/{sheet_id}/differences")
    await phone.locator(f'[name="answers.{written.number}-R"]').fill("A third thing")
    await phone.get_by_role("button", name="This is what stands on the sheet").click()

    assert "Please look again" in await phone.title()
    assert await phone.locator(f'[name="answers.{written.number}-R"]').input_value() == "A third thing"
    assert await violations(phone) == []
