"""However many decisions wait, and however many were answered, each can be reached, and the oldest answered."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from registry.certifications.tables import Certification
from registry.oversight.tables import DecisionRow
from registry.statuses.rules.mark_certification import Mark
from shared.approvals.tables import Approval
from shared.paging import ON_A_PAGE
from shared.testing import NOW, Scene
from shared.testing.cast import dana, dov

from .walk import API

MANY = 1_000
PAGE = "/registry/oversight"


def propose_for_many(session: Session, *, answered: bool = False) -> None:
    """Each a minute after the one before, the last just now."""
    numbers = range(MANY)
    certifications = [
        {
            "person_id": f"person-{number:04}",
            "number": f"CPS-{number:04}-0000",
            "granted_on": date(2025, 5, 9),
            "valid_until": date(2026, 12, 31),
            "rule_set": "registry-2020-1",
            "mark": Mark.NONE,
            "recorded_at": NOW,
        }
        for number in numbers
    ]
    approvals = [
        {
            "id": f"decision-{number:04}",
            "about": "certification",
            "subject_id": f"person-{number:04}",
            "act": "revoke",
            "first_by": "dana",
            "first_at": NOW - timedelta(minutes=MANY - number),
            "reason": "As the panel found it.",
            "second_reason": "",
            "taken_back_by": "dov" if answered else None,
            "closed_at": NOW if answered else None,
        }
        for number in numbers
    ]
    session.execute(sa.insert(Certification), certifications)
    session.execute(sa.insert(Approval), approvals)
    session.execute(sa.insert(DecisionRow), [{"id": f"decision-{number:04}"} for number in numbers])


def pages(scene: Scene, cursor: str) -> Iterator[str]:
    """Every page of a list, by its own links."""
    address = PAGE
    while address:
        page = scene.read(address, as_=dov)
        yield page
        following = re.search(rf'rel="next" href="(\?{cursor}=[\w-]+)"', page)
        address = PAGE + following[1] if following else ""


def test_of_a_thousand_that_wait_each_is_reached_and_the_oldest_stands_first(scene: Scene) -> None:
    scene.do(propose_for_many)

    shown = [re.findall(r"decisions/(decision-\d+)/confirm", page) for page in pages(scene, "after")]

    assert [one for page in shown for one in page] == [f"decision-{number:04}" for number in range(MANY)]
    assert {len(page) for page in shown} == {ON_A_PAGE}


@pytest.mark.parametrize("decision", ["decision-0000", "decision-0999"])
def test_the_oldest_and_the_newest_of_a_thousand_can_be_confirmed(scene: Scene, decision: str) -> None:
    scene.do(propose_for_many)

    assert scene.send(f"{PAGE}/decisions/{decision}/confirm", as_=dov).status_code == 303

    number = decision.removeprefix("decision-")
    assert scene.visit(f"{API}/oversight", as_=dana).json()["answered"][0]["number"] == f"CPS-{number}-0000"
    assert scene.row(Certification, f"person-{number}").mark == Mark.REVOKED


def test_of_a_thousand_that_were_answered_each_is_reached_and_the_newest_stands_first(scene: Scene) -> None:
    scene.do(propose_for_many, answered=True)

    shown = [re.findall(r"CPS-(\d{4})-0000", page) for page in pages(scene, "answered_after")]

    assert [int(one) for page in shown for one in page] == list(range(MANY))[::-1]


def test_a_program_reads_page_after_page(scene: Scene) -> None:
    scene.do(propose_for_many)
    found: list[str] = []
    after = ""
    while not found or after:
        seen = scene.visit(f"{API}/oversight", as_=dana, params={"after": after}).json()
        found += [one["id"] for one in seen["waiting"]]
        after = seen["after"]

    assert found == [f"decision-{number:04}" for number in range(MANY)]
    assert (seen["answered"], seen["answered_after"]) == ([], "")
