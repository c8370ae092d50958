"""The gallery in a real Chromium: nothing that axe finds, no sideways scrolling, and scripts that do what they say."""

import random
import struct
import zlib
from pathlib import Path

import pytest
from playwright.async_api import Page, ViewportSize, expect

from shared.testing import eventually

from .gallery_app import PAGES

pytestmark = pytest.mark.asyncio(loop_scope="session")

AXE = Path(__file__).parents[3] / "tests" / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BROKEN = "async rules => (await axe.run({ runOnly: rules, resultTypes: ['violations'] })).violations"
"""Of all that axe tells, what stands against a page: the rest is a hundred times as much to bring over."""
WIDE, NARROW = ViewportSize(width=1280, height=800), ViewportSize(width=320, height=640)


async def _found(window: Page) -> list[str]:
    await window.add_script_tag(path=AXE)
    found = await window.evaluate(BROKEN, RULES)
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


async def _sideways(window: Page) -> int:
    return int(await window.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.mark.parametrize(
    ("look", "size"),
    [
        ("theme=paper", WIDE),
        ("theme=paper&language=es", NARROW),
        ("theme=dark", NARROW),
        ("theme=contrast", WIDE),
        ("theme=cream&who=nobody", NARROW),
    ],
)
async def test_axe_finds_nothing_on_any_page(window: Page, gallery_url: str, look: str, size: ViewportSize) -> None:
    await window.set_viewport_size(size)
    found: dict[str, list[str]] = {}
    for name in (*PAGES, "error/404", "error/500", "signed-out"):
        await window.goto(f"{gallery_url}/{name}?{look}")
        found[name] = await _found(window)

    assert {name: what for name, what in found.items() if what} == {}


async def test_axe_sees_what_is_wrong(window: Page, gallery_url: str) -> None:
    await window.goto(f"{gallery_url}/form")
    await window.evaluate("document.querySelector('label').remove()")

    assert any("label" in one for one in await _found(window))


@pytest.mark.parametrize(
    "look", ["text_size=100", "text_size=200&spacing=wide", "text_size=150&language=es", "language=ar"]
)
async def test_nothing_scrolls_sideways_on_a_phone(window: Page, gallery_url: str, look: str) -> None:
    await window.set_viewport_size(NARROW)
    beyond = {}
    for name in PAGES:
        await window.goto(f"{gallery_url}/{name}?{look}")
        beyond[name] = await _sideways(window)

    assert set(beyond.values()) == {0}, beyond


async def test_what_needs_another_look_takes_the_focus_and_leads_to_its_field(window: Page, gallery_url: str) -> None:
    await window.goto(f"{gallery_url}/form")
    await window.get_by_role("button", name="Send my application").click()

    await expect(window.locator("#errors")).to_be_focused()
    assert await _found(window) == []
    await window.get_by_role("link", name="E-mail").click()
    await expect(window.get_by_label("E-mail")).to_be_focused()


async def test_the_menu_opens_and_closes_by_keyboard_without_a_script(window: Page, gallery_url: str) -> None:
    await window.set_viewport_size(NARROW)
    await window.route("**/js/*.js", lambda route: route.abort())
    await window.goto(f"{gallery_url}/lesson")
    await expect(window.get_by_role("link", name="My path")).to_be_hidden()

    await window.get_by_role("button", name="Menu").press("Enter")
    await expect(window.get_by_role("link", name="My path")).to_be_visible()
    assert await _found(window) == []
    await window.keyboard.press("Escape")

    await expect(window.get_by_role("link", name="My path")).to_be_hidden()


async def test_the_first_stop_of_the_keyboard_leads_past_the_navigation(window: Page, gallery_url: str) -> None:
    await window.goto(f"{gallery_url}/lesson")
    await window.keyboard.press("Tab")
    await expect(window.get_by_role("link", name="Skip to the main part")).to_be_focused()

    await window.keyboard.press("Enter")

    await expect(window.locator("main")).to_be_focused()


async def test_a_long_answer_waits_in_its_tab(window: Page, gallery_url: str) -> None:
    await window.goto(f"{gallery_url}/form")
    await window.get_by_label("Your experience").fill("It began in a small town.")
    await window.goto(f"{gallery_url}/path")
    await window.goto(f"{gallery_url}/form")

    await expect(window.get_by_label("Your experience")).to_have_value("It began in a small town.")
    await window.get_by_role("button", name="Start afresh").click()
    await expect(window.get_by_label("Your experience")).to_have_value("")


async def test_the_reading_ruler_follows_the_keyboard(window: Page, gallery_url: str) -> None:
    await window.goto(f"{gallery_url}/form?ruler=on")
    await window.get_by_label("E-mail").focus()

    async def the_field_is_in_the_band() -> bool:
        band = await window.locator(".ruler").bounding_box()
        field = await window.get_by_label("E-mail").bounding_box()
        assert band
        assert field
        return band["y"] < field["y"] + field["height"] / 2 < band["y"] + band["height"]

    await eventually(the_field_is_in_the_band)


def _noise(width: int, height: int) -> bytes:
    """A PNG that no packing makes smaller: about three bytes a dot."""

    def part(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    chance = random.Random(1)
    rows = b"".join(b"\0" + chance.randbytes(width * 3) for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows, 1)) + part(b"IEND", b"")


async def test_a_photo_that_is_too_large_is_made_smaller_and_what_cannot_be_is_told(
    window: Page, gallery_url: str
) -> None:
    await window.goto(f"{gallery_url}/form")
    field = window.locator("input[type=file]")
    photo, paper = _noise(1600, 1200), b"%PDF-1.7\n" + b"0" * 5_500_000
    assert len(photo) > 5_000_000

    await field.set_input_files({"name": "me.png", "mimeType": "image/png", "buffer": photo})
    await expect(window.get_by_text("The photo was large, so we made it smaller.")).to_be_visible()
    name, size = await field.evaluate("field => [field.files[0].name, field.files[0].size]")
    assert (name, size < 5_000_000) == ("me.jpg", True)

    await field.set_input_files({"name": "a.pdf", "mimeType": "application/pdf", "buffer": paper})
    await expect(window.get_by_text("This file is larger than 5 MB.")).to_be_visible()
