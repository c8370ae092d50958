"""What an employer keeps: what the entry said at that minute, as a tagged PDF."""

import pytest

from registry.certifications.numbers import new_number
from registry.verification.queries import entry_by_number
from shared.pages import words
from shared.testing import TODAY, Scene
from shared.testing.cast import alice, erin

from .walk import certify, decide


def said(scene: Scene, number: str, language: str = "en") -> str:
    """The words that the paper is made of."""
    model = {"entry": scene.ask(entry_by_number, number), "demonstration": False}
    return words(scene.app.state.templates, language, "verification/report.txt", **model)


def test_whoever_looked_a_number_up_keeps_a_tagged_pdf(scene: Scene) -> None:
    number = certify(scene, alice, TODAY, name="José Núñez-O'Neil")

    for reader, language in ((erin, "en"), (erin, "es")):
        answer = scene.visit(f"/registry/certificates/{number}/report.pdf", as_=reader, language=language)
        assert answer.content.startswith(b"%PDF") and b"pdfuaid" in answer.content
        assert answer.headers["content-disposition"] == f'attachment; filename="registry-{number}.pdf"'
        assert (answer.headers["cache-control"], answer.headers["x-robots-tag"]) == ("no-store", "noindex")
    assert f"/certificates/{number}/report.pdf" in scene.visit(f"/registry/certificates/{number}").text


@pytest.mark.parametrize(
    ("language", "until"), [("en", "Certified until December 31"), ("es", "Con certificación hasta el 31 de diciembre")]
)
def test_a_report_says_what_the_page_says_and_as_of_when(scene: Scene, language: str, until: str) -> None:
    number = certify(scene, alice, TODAY, name="Alice Amadi")

    lines = said(scene, number, language)

    assert all(one in lines for one in (number, "Alice Amadi", until, str(TODAY.year), "175T00000X"))


def test_it_says_no_name_that_is_not_shown_and_every_decision(scene: Scene) -> None:
    number = certify(scene, alice, TODAY, name="Alice Amadi", choice="number")
    decide(scene, number, "suspend")

    lines = said(scene, number)

    assert "Suspended by a decision of" in lines and "Amadi" not in lines and "175T00000X" not in lines


def test_there_is_a_report_of_an_attendance_paper_and_it_says_what_that_is(scene: Scene) -> None:
    assert "This is not a certification." in said(scene, "AT-7KQ2-9MXR")
    assert scene.visit("/registry/certificates/AT-7KQ2-9MXR/report.pdf").content.startswith(b"%PDF")


def test_there_is_none_of_what_is_not_shown(scene: Scene) -> None:
    hidden = certify(scene, alice, TODAY, choice="unlisted")

    for number in (hidden, new_number()):
        assert scene.visit(f"/registry/certificates/{number}/report.pdf").status_code == 404
