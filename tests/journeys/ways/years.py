"""Hours claimed and reviewed."""

import re
from datetime import date

from tests.chain.certification import PAPER
from tests.journeys.visit import Visit

EVIDENCE = {"name": "paper.pdf", "mimeType": "application/pdf", "buffer": PAPER}


def claim_offered(visit: Visit, title: str, day: date) -> None:
    visit.go("/ce-tracker")
    visit.follow("Claim hours")
    _attach(visit)
    visit.follow("Pick it among the approved offerings")
    visit.follow(title)
    visit.write("When was it?", day.isoformat())
    _look_and_send(visit)


def claim_other(visit: Visit, title: str, day: date, hours: int) -> None:
    visit.go("/ce-tracker/claim")
    _attach(visit)
    visit.write("What was it called?", title)
    visit.write("Who gave it?", "Lanternwick Evening School")
    visit.write("When was it?", day.isoformat())
    visit.write("Hours", str(hours))
    _look_and_send(visit)


def _attach(visit: Visit) -> None:
    visit.page.get_by_label("A photo of your paper").set_input_files([EVIDENCE])  # type: ignore[list-item]
    visit.press("Go on")
    visit.is_told("Your paper is kept.")


def _look_and_send(visit: Visit) -> None:
    visit.press("Go on")
    visit.press("Send my claim")
    visit.is_told("Your claim is with us.")


def accept(visit: Visit, title: str, name: str) -> None:
    """As an administrator, who opens the paper first."""
    visit.go("/ce-tracker/review")
    row = visit.page.get_by_role("row").filter(has_text=name).filter(has_text=title)
    row.get_by_role("link").click()
    with visit.page.expect_download() as download:
        visit.follow(re.compile(r"paper\.pdf"))
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    visit.choose(re.compile("^Accept it"))
    visit.press("Send my decision")
    visit.is_told("Your decision is made")
