"""The certificate as a tagged PDF, in the owner's language, with nothing on it that is not so."""

import re
from datetime import date

import pytest
from fastapi.testclient import TestClient
from registry_cast import House, as_

from registry.listings.commands import give_share_link
from registry.verification.certificate import qr_svg
from registry.verification.models import MyCertificate
from registry.verification.queries import certificate_of
from shared.clock import now
from shared.database import Database
from shared.days import day_of

ALICE = as_("alice", "trainee")


@pytest.fixture
def today() -> date:
    return day_of(now())


def test_its_owner_downloads_a_tagged_pdf(doors: TestClient, house: House, today: date) -> None:
    number = house.certify("alice", today, name="José Núñez-O'Neil")

    answer = doors.get("/registry/mine/certificate.pdf", headers=ALICE)

    assert answer.status_code == 200 and answer.content.startswith(b"%PDF")
    assert answer.headers["content-disposition"] == f'attachment; filename="certificate-{number}.pdf"'
    assert answer.headers["cache-control"] == "no-store"
    assert re.search(rb"/MarkInfo|/Marked true", answer.content) and b"pdfuaid" in answer.content


@pytest.mark.parametrize(
    ("choice", "where"), [("name", "certificates"), ("number", "certificates"), ("unlisted", None)]
)
def test_it_leads_to_where_others_may_look(house: House, today: date, choice, where) -> None:  # type: ignore[no-untyped-def]
    number = house.certify("alice", today, choice=choice)

    assert mine(house.database).check_at == (f"/registry/{where}/{number}" if where else None)


def test_the_paper_of_who_is_not_listed_leads_to_their_own_link_or_nowhere(
    doors: TestClient, house: House, today: date
) -> None:
    house.certify("alice", today, choice="unlisted")
    assert doors.get("/registry/mine/certificate.pdf", headers=ALICE).status_code == 200

    code = house.database.write_now(give_share_link, "alice")

    assert mine(house.database).check_at == f"/registry/shared/{code}"
    assert doors.get("/registry/mine/certificate.pdf", headers=ALICE).status_code == 200


def test_there_is_no_paper_before_there_is_a_certification(doors: TestClient) -> None:
    assert doors.get("/registry/mine/certificate.pdf", headers=ALICE).status_code == 404


def test_the_code_on_it_is_a_picture_of_the_address_and_nothing_else() -> None:
    drawn = qr_svg("https://example.org/registry/certificates/CPS-7K2M-Q9X9")

    assert drawn.startswith(b"<svg") and b"<script" not in drawn
    assert drawn != qr_svg("https://example.org/registry/certificates/CPS-7K2M-Q9X8")


def mine(database: Database) -> MyCertificate:
    return database.read_now(certificate_of, "alice", now())
