"""The browser of the journeys: the distribution's Chromium, as quiet as it can be made."""

from deploy.setup import browser

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--font-render-hinting=none",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
PATIENCE = 30_000.0
"""Milliseconds until something that should be there is missed; on a busy machine things take their time."""


def launching() -> dict[str, object]:
    return {"executable_path": browser.require(), "args": FLAGS}
