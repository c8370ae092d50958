"""A Chromium for the journeys."""

from deploy.setup import distribution


def require() -> str:
    return distribution.require("Chromium", ("chromium", "chromium-browser", "google-chrome"), "chromium")
