"""The commitment, the certificate, and what the public sees."""

import re
import time

from playwright.sync_api import expect

from tests.chain import certification
from tests.chain.actor import until
from tests.journeys.beside import Beside
from tests.journeys.staff import Everybody
from tests.journeys.visit import Visit

AT_ONCE = 2.0
"""Seconds in which the public sees what is true now."""


def sign_and_choose(visit: Visit, name: str) -> None:
    """Nothing is chosen beforehand, and nothing goes through without a choice."""
    visit.go("/registry/path")
    visit.follow("Read and sign")
    expect(visit.page.locator("main input:checked")).to_have_count(0)
    visit.write("The name you use", name)
    visit.choose("I have read the fourteen principles")
    visit.press("Sign the Code of Ethics")
    visit.reads("needs another look")
    expect(visit.page.locator('input[name="listing"]:checked')).to_have_count(0)
    visit.choose(re.compile("^By name"), group="How do you want to be listed?")
    visit.press("Sign the Code of Ethics")
    visit.is_told("You have signed the Code of Ethics.")


def waits_for_another_person(visit: Visit) -> None:
    visit.go("/registry/mine")
    visit.reads("Your name waits")
    visit.does_not_read("Download the certificate (PDF)")


def confirm_name(visit: Visit, name: str) -> None:
    visit.go("/registry/oversight/names")
    visit.follow(name)
    visit.press("Confirm this name")
    visit.is_told("The name is confirmed and in force.")


def is_found_at_once(beside: Beside, everybody: Everybody, name: str) -> str:
    """The number of the certificate, seen in the public search within two seconds."""
    began = time.monotonic()
    while not (found := beside.do(certification.found_by_name(everybody.house, name))):
        assert time.monotonic() - began < AT_ONCE, f"{name} is not in the public search after {AT_ONCE} s"
    return str(found[0]["number"])


def look_up_by_name(visit: Visit, name: str, sentence: str) -> None:
    """As anybody, without accents and capitals, by how the name begins."""
    visit.go("/registry")
    visit.write("Name or number", name.lower()[:-2])
    visit.press("Search the registry")
    visit.follow(name)
    visit.stands_at(name)
    visit.reads(sentence)
    visit.reads(re.compile(r"As of .*\d{4}"))


class Public:
    """Anybody who looks a number up."""

    def __init__(self, visit: Visit, number: str, beside: Beside, everybody: Everybody) -> None:
        self._visit, self._number, self._beside, self._everybody = visit, number, beside, everybody

    def reads(self, sentence: str) -> None:
        """As soon as what has happened has been told to the registry."""
        self._beside.do(until(f"“{sentence}”", lambda: self._stands(sentence)))
        self._visit.go(f"/registry/certificates/{self._number}")
        self._visit.reads(sentence)

    async def _stands(self, sentence: str) -> bool:
        entry = await certification.public_entry(self._everybody.house, self._number)
        return bool(entry["status"]["sentence"] == sentence)


def certificate_paper(visit: Visit) -> bytes:
    visit.go("/registry/mine")
    with visit.page.expect_download() as download:
        visit.follow("Download the certificate (PDF)")
    return download.value.path().read_bytes()
