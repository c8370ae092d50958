"""What groups of tests need beside Python: the design system, axe-core, a browser, Java for what checks books."""

import sys
from collections.abc import Set

from deploy.setup import assets, browser, java

_IN_A_BROWSER = {"shared", "exam", "journeys", "verbs"}
_WITH_BOOKS = {"curriculum"}


def provide(groups: Set[str]) -> None:
    assets.fetch_design_system()
    assets.fetch_accessibility_checker()
    if groups & _IN_A_BROWSER:
        browser.require()
    if groups & _WITH_BOOKS:
        java.provide()


if __name__ == "__main__":
    provide(set(sys.argv[1:]))
