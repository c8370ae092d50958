"""A Chromium for the journeys: where it can be had, the one that was made for no eyes, which costs a fifth less."""

from functools import cache

from deploy.setup import distribution
from deploy.setup.steps import Stop

_SHELL = "chromium-headless-shell"


@cache
def require() -> str:
    try:
        return distribution.require("Chromium", (_SHELL,), _SHELL)
    except Stop:
        return distribution.require("Chromium", ("chromium", "chromium-browser", "google-chrome"), "chromium")
