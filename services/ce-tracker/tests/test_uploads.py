"""Evidence: known by its content, bounded, kept away from the web, and given out only to keep."""

import base64
from datetime import date
from typing import Any

import pytest

from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice

from .walk import CLAIM, certify

API = "/ce-tracker/api/v1/credits"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00"
REFUSED = [
    ("empty.pdf", b"", "This file is empty"),
    ("disguised.pdf", b"<html><script>alert(1)</script></html>", "Please choose a PDF"),
    ("drawing.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "Please choose a PDF"),
    ("program.png", b"\x7fELF\x02\x01\x01" + b"\0" * 60, "Please choose a PDF"),
    ("noise.jpg", b"only words", "Please choose a PDF"),
]


@pytest.fixture(autouse=True)
def spring(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    scene.at(date(2026, 3, 3))


def by_page(scene: Scene, who: Actor, name: str, content: bytes) -> Any:
    form = {"title": "Listening in groups", "provider": "The Lantern", "taken_on": "2026-03-02", "hours": "2"}
    files = {"evidence": (name, content, "application/pdf")}
    return scene.send("/ce-tracker/claim/other", form, files=files, as_=who)


def by_api(scene: Scene, who: Actor, claim: dict[str, Any], name: str, content: bytes) -> Any:
    evidence = {"name": name, "content": base64.b64encode(content).decode()}
    return scene.send(API, json=claim | {"evidence": evidence}, as_=who)


@pytest.mark.parametrize(("name", "content", "sentence"), REFUSED, ids=[name for name, *_ in REFUSED])
def test_what_is_no_pdf_png_or_jpeg_is_refused_at_both_doors(
    scene: Scene, name: str, content: bytes, sentence: str
) -> None:
    page = by_page(scene, alice, name, content)
    answer = by_api(scene, alice, CLAIM, name, content)

    assert (page.status_code, answer.status_code) == (422, 422)
    assert sentence in page.text
    assert scene.visit(API, as_=alice).json() == []


def test_a_file_that_is_too_large_is_refused_at_both_doors_and_what_was_typed_is_kept(scene: Scene) -> None:
    huge = PNG + b"\0" * 5_000_000

    answer = by_api(scene, alice, CLAIM, "photo.png", huge)
    page = by_page(scene, alice, "photo.png", huge)
    far_too_large = by_page(scene, alice, "photo.png", PNG + b"\0" * 6_000_000)

    assert answer.status_code == 422
    assert page.status_code == 422 and 'value="Listening in groups"' in page.text
    assert far_too_large.status_code == 413 and 'value="Listening in groups"' in far_too_large.text
    assert scene.visit(API, as_=alice).json() == []


def test_a_missing_file_is_asked_for(scene: Scene) -> None:
    form = {"title": "Listening in groups", "provider": "The Lantern", "taken_on": "2026-03-02", "hours": "2"}

    answer = scene.send("/ce-tracker/claim/other", form, as_=alice)

    assert answer.status_code == 422
    assert "Please choose a file." in answer.text


def test_evidence_comes_back_as_it_was_sent_and_only_to_keep(scene: Scene) -> None:
    by_page(scene, alice, '..\\..\\"odd name"\r\n.html', PNG)
    credit = scene.visit(API, as_=alice).json()[0]["id"]
    evidence = scene.visit(f"{API}/{credit}", as_=alice).json()["evidence"][0]["id"]

    for path in (f"/ce-tracker/credits/{credit}/evidence/{evidence}", f"{API}/{credit}/evidence/{evidence}"):
        answer = scene.visit(path, as_=alice)
        assert answer.content == PNG
        assert answer.headers["content-type"] == "image/png"
        assert answer.headers["content-disposition"].startswith("attachment; ")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in answer.headers["content-security-policy"]
        assert "no-store" in answer.headers["cache-control"]
        assert not {"/", "\\", "\n"} & set(answer.headers["content-disposition"].split("''")[1])
