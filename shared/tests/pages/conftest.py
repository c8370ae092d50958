import shutil
import socket
import threading
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
import uvicorn
from fastapi import FastAPI
from playwright.async_api import Browser, Page, async_playwright

from shared.testing import wait_until

from .gallery_app import gallery
from .trial import Trial

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@pytest.fixture
def trial() -> Trial:
    return Trial()


@pytest.fixture(scope="module")
def gallery_app() -> FastAPI:
    return gallery()


@pytest.fixture(scope="module")
def gallery_url(gallery_app: FastAPI) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(gallery_app, port=port, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    wait_until(lambda: server.started)
    yield f"http://127.0.0.1:{port}/gallery"
    server.should_exit = True
    thread.join()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """One for all tests: to start it takes longer than most of them do. They run in its event loop."""
    async with async_playwright() as playwright:
        names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
        found = next(filter(None, map(shutil.which, names)), None)
        browser = await playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def window(chromium: Browser) -> AsyncIterator[Page]:
    context = await chromium.new_context(bypass_csp=True)
    yield await context.new_page()
    await context.close()
