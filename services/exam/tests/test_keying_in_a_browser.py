"""The pages of a sheet on paper in a real Chromium, on a small phone with the largest letters."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, async_playwright

from deploy.setup import browser
from shared.testing import Scene, token
from shared.testing.cast import pat

from .in_a_browser import FLAGS, violations
from .test_keying import SHEETS, differing, on_paper

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def phone(address: str) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=browser.require(), args=FLAGS)
        who = token(pat.id, *pat.roles, audience="exam")
        small = {"width": 320, "height": 640}
        yield await chromium.new_page(base_url=address, extra_http_headers=who, bypass_csp=True, viewport=small)
        await chromium.close()


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
