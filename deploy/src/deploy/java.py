"""A Java runtime for EPUBCheck. Without one only that check fails, and says so; all the others go on."""

from contextlib import suppress

from deploy import distribution
from deploy.steps import Stop


def provide() -> None:
    with suppress(Stop):
        distribution.require("Java", ("java",), "default-jre-headless")
