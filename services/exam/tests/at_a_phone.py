"""Somebody at a small phone with the largest letters, before the service that listens."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from deploy.setup import browser as distribution
from shared.actor import Actor
from shared.identity import Preferences
from shared.testing import token
from shared.testing.cast import alice

from .in_a_browser import FLAGS

SMALL = {"width": 320, "height": 640}
LARGEST = Preferences(text_size="200")

AtPhone = Callable[..., Page]


@pytest.fixture(scope="module")
def phones() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=distribution.require(), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def at_phone(phones: Browser, address: str) -> Iterator[AtPhone]:
    """Alice at one of her own, or whoever is named."""
    contexts: list[BrowserContext] = []

    def open_page(who: Actor = alice, **options: Any) -> Page:
        known = token(who.id, *who.roles, audience="exam", preferences=LARGEST)
        contexts.append(phones.new_context(base_url=address, extra_http_headers=known, viewport=SMALL, **options))  # type: ignore[arg-type]
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()
