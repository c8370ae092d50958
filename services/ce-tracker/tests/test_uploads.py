"""Evidence: known by its content, bounded, kept away from the web, and given out only to keep."""

import base64
from datetime import date
from typing import Any

import pytest

from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, dana, mallory

from .papers import certificate, locked_pdf, photo_of_fifteen_megabytes, written
from .walk import CLAIM, FORM, certify, claim_by_page

API = "/ce-tracker/api/v1/credits"
JPEG = written(certificate())
REFUSED = [
    ("empty.pdf", b"", "This file is empty"),
    ("disguised.pdf", b"<html><script>alert(1)</script></html>", "This is no photo and no PDF"),
    ("drawing.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "This is no photo and no PDF"),
    ("program.png", b"\x7fELF\x02\x01\x01" + b"\0" * 60, "This is no photo and no PDF"),
    ("cut.jpg", JPEG[:20_000], "This file is damaged or did not arrive whole"),
    ("locked.pdf", locked_pdf(), "This PDF is locked with a password"),
    ("noise.jpg", b"only words", "This is no photo and no PDF"),
]


@pytest.fixture(autouse=True)
def spring(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    scene.at(date(2026, 3, 3))


def by_page(scene: Scene, who: Actor, name: str, content: bytes) -> Any:
    return claim_by_page(scene, who, FORM, name, content)


def by_api(scene: Scene, who: Actor, claim: dict[str, Any], name: str, content: bytes) -> Any:
    evidence = {"name": name, "content": base64.b64encode(content).decode()}
    return scene.send(API, json=claim | {"evidence": evidence}, as_=who)


@pytest.mark.parametrize(("name", "content", "sentence"), REFUSED, ids=[name for name, *_ in REFUSED])
def test_what_cannot_be_read_is_refused_at_both_doors(scene: Scene, name: str, content: bytes, sentence: str) -> None:
    page = by_page(scene, alice, name, content)
    answer = by_api(scene, alice, CLAIM, name, content)

    assert (page.status_code, answer.status_code) == (422, 422)
    assert sentence in page.text
    assert scene.visit(API, as_=alice).json() == []


def test_a_file_that_is_too_large_is_refused(scene: Scene) -> None:
    huge = JPEG + b"\0" * 20_000_000

    page = by_page(scene, alice, "photo.jpg", huge)
    far_too_large = by_page(scene, alice, "photo.jpg", huge + b"\0" * 1_000_000)

    assert page.status_code == 422 and "Please send one of at most 20 MB" in page.text
    assert far_too_large.status_code == 413 and "at most 20 MB" in far_too_large.text
    assert scene.visit(API, as_=alice).json() == []


def test_a_photo_as_large_as_phones_take_them_is_kept_small(scene: Scene) -> None:
    sent = by_page(scene, alice, "photo.jpg", photo_of_fifteen_megabytes())

    assert sent.status_code == 303
    shown = scene.visit(sent.headers["location"].replace("/ce-tracker/", "/ce-tracker/api/v1/"), as_=alice).json()
    assert shown["evidence"][0]["size"] < 4_000_000


def test_a_missing_file_is_asked_for(scene: Scene) -> None:
    answer = scene.send("/ce-tracker/claim/a-new-one/paper", {}, as_=alice)

    assert answer.status_code == 422
    assert "Please choose a file." in answer.text


def test_evidence_comes_back_only_to_keep(scene: Scene) -> None:
    by_page(scene, alice, '..\\..\\"odd name"\r\n.html', JPEG)
    credit = scene.visit(API, as_=alice).json()[0]["id"]
    evidence = scene.visit(f"{API}/{credit}", as_=alice).json()["evidence"][0]["id"]

    for path in (f"/ce-tracker/credits/{credit}/evidence/{evidence}", f"{API}/{credit}/evidence/{evidence}"):
        answer = scene.visit(path, as_=alice)
        assert answer.content.startswith(b"\xff\xd8\xff")
        assert answer.headers["content-type"] == "image/jpeg"
        assert answer.headers["content-disposition"].startswith("attachment; ")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in answer.headers["content-security-policy"]
        assert "no-store" in answer.headers["cache-control"]
        assert not {"/", "\\", "\n"} & set(answer.headers["content-disposition"].split("''")[1])


def test_a_paper_is_looked_at_page_by_page_and_kept_by_no_browser(scene: Scene) -> None:
    by_page(scene, alice, "photo.jpg", JPEG)
    credit = scene.visit(API, as_=alice).json()[0]["id"]
    evidence = scene.visit(f"{API}/{credit}", as_=alice).json()["evidence"][0]["id"]

    for path in (f"/ce-tracker/credits/{credit}/evidence/{evidence}", f"{API}/{credit}/evidence/{evidence}"):
        for who in (alice, dana):
            answer = scene.visit(f"{path}/pages/1", as_=who)
            assert (answer.status_code, answer.headers["content-type"]) == (200, "image/jpeg")
            assert answer.headers["content-disposition"] == "inline"
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
            assert "no-store" in answer.headers["cache-control"]
        assert scene.visit(f"{path}/pages/1", as_=mallory).status_code == 404
