"""The certificate as a tagged PDF, in the owner's language, with nothing on it that is not so."""

import re
from pathlib import Path

import pytest

from registry.listings.commands import give_share_link
from registry.verification.certificate import CARD, TEMPLATE, qr_svg
from registry.verification.queries import my_certificate
from registry.verification.views import MyCertificate
from shared.names import kept
from shared.papers import PaperNotMade, make_pdf
from shared.testing import TODAY, Scene
from shared.testing.cast import alice
from shared.testing.names import IN_SCRIPTS

from .walk import VERSION, certify

WORDS = "card_title title agency sentence granted validity check printed qr_says number qr"


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


LONG = "Wolfeschlegelsteinhausenbergerdorff Hubert Blaine Maria Teresa de los Angeles Fernandez y Gonzalez"


@pytest.mark.parametrize("template", [TEMPLATE, CARD], ids=["certificate", "card"])
@pytest.mark.parametrize("name", [*IN_SCRIPTS.values(), LONG], ids=[*IN_SCRIPTS, "long"])
async def test_it_is_set_in_any_script_as_a_tagged_pdf(name: str, template: Path) -> None:
    """PDF/UA-1 takes no character without a picture: what is made shows the whole name."""
    assert kept(name) == name
    inputs = dict.fromkeys(WORDS.split(), "x") | {"language": "en", "name": name, "address": "", "pronouns": ""}

    paper = await make_pdf(template, inputs)

    assert paper.startswith(b"%PDF") and b"pdfuaid" in paper


async def test_what_no_font_has_makes_no_paper() -> None:
    inputs = dict.fromkeys(WORDS.split(), "x") | {"language": "en", "name": "𠮷", "address": "", "pronouns": ""}

    with pytest.raises(PaperNotMade):
        await make_pdf(TEMPLATE, inputs)


def test_a_name_that_cannot_be_printed_is_told_before_anybody_signs(scene: Scene) -> None:
    answers = {"name": "𠮷野", "code_version": VERSION, "listing": "name", "agreed": "true"}

    sent = scene.send("/registry/commitment", answers, as_=alice)

    assert sent.status_code == 422 and "We cannot print “𠮷” on a paper yet." in sent.text
    assert 'value="𠮷野"' in sent.text
