"""The certificate as a tagged PDF, in the owner's language, with nothing on it that is not so."""

import re

import pytest

from registry.listings.commands import give_share_link
from registry.verification.certificate import qr_svg
from registry.verification.queries import my_certificate
from registry.verification.views import MyCertificate
from shared.testing import TODAY, Scene
from shared.testing.cast import alice

from .walk import certify


def test_its_owner_downloads_a_tagged_pdf(scene: Scene) -> None:
    number = certify(scene, alice, TODAY, name="José Núñez-O'Neil")

    answer = scene.visit("/registry/mine/certificate.pdf", as_=alice)

    assert answer.status_code == 200 and answer.content.startswith(b"%PDF")
    assert answer.headers["content-disposition"] == f'attachment; filename="certificate-{number}.pdf"'
    assert answer.headers["cache-control"] == "no-store"
    assert re.search(rb"/MarkInfo|/Marked true", answer.content) and b"pdfuaid" in answer.content


@pytest.mark.parametrize(
    ("choice", "where"), [("name", "certificates"), ("number", "certificates"), ("unlisted", None)]
)
def test_it_leads_to_where_others_may_look(scene: Scene, choice, where) -> None:  # type: ignore[no-untyped-def]
    number = certify(scene, alice, TODAY, choice=choice)

    assert mine(scene).check_at == (f"/registry/{where}/{number}" if where else None)


def test_the_paper_of_who_is_not_listed_leads_to_their_own_link_or_nowhere(scene: Scene) -> None:
    certify(scene, alice, TODAY, choice="unlisted")
    assert scene.visit("/registry/mine/certificate.pdf", as_=alice).status_code == 200

    code = scene.do(give_share_link, alice)

    assert mine(scene).check_at == f"/registry/shared/{code}"
    assert scene.visit("/registry/mine/certificate.pdf", as_=alice).status_code == 200


def test_there_is_no_paper_before_there_is_a_certification(scene: Scene) -> None:
    assert scene.visit("/registry/mine/certificate.pdf", as_=alice).status_code == 404


def test_the_code_on_it_is_a_picture_of_the_address_and_nothing_else() -> None:
    drawn = qr_svg("https://example.org/registry/certificates/CPS-7K2M-Q9X9")

    assert drawn.startswith(b"<svg") and b"<script" not in drawn
    assert drawn != qr_svg("https://example.org/registry/certificates/CPS-7K2M-Q9X8")


def mine(scene: Scene) -> MyCertificate:
    return scene.ask(my_certificate, alice)
