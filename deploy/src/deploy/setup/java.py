"""A Java runtime for EPUBCheck. Without one only that check fails, and says so; all the others go on."""

from contextlib import suppress

from deploy.setup import distribution
from deploy.setup.steps import Stop


def provide() -> None:
    with suppress(Stop):
        distribution.require("Java", ("java",), "default-jre-headless")
