"""Evidence: known by its content, bounded, kept away from the web, and given out only to keep."""

import base64
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

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
def spring(certified: Callable[[str, date], None], today: Callable[[date], None]) -> None:
    certified("alice", date(2025, 9, 15))
    today(date(2026, 3, 3))


def by_page(doors: TestClient, who: dict[str, str], name: str, content: bytes) -> Any:
    form = {"title": "Listening in groups", "provider": "The Lantern", "taken_on": "2026-03-02", "hours": "2"}
    files = {"evidence": (name, content, "application/pdf")}
    return doors.post("/ce-tracker/claim/other", data=form, files=files, headers=who)


def by_api(doors: TestClient, who: dict[str, str], claim: dict[str, Any], name: str, content: bytes) -> Any:
    evidence = {"name": name, "content": base64.b64encode(content).decode()}
    return doors.post(API, json=claim | {"evidence": evidence}, headers=who)


@pytest.mark.parametrize(("name", "content", "sentence"), REFUSED, ids=[name for name, *_ in REFUSED])
def test_what_is_no_pdf_png_or_jpeg_is_refused_at_both_doors(
    doors: TestClient, alice: dict[str, str], a_claim: dict[str, Any], name: str, content: bytes, sentence: str
) -> None:
    page = by_page(doors, alice, name, content)
    answer = by_api(doors, alice, a_claim, name, content)

    assert (page.status_code, answer.status_code) == (422, 422)
    assert sentence in page.text
    assert doors.get(API, headers=alice).json() == []


def test_a_file_that_is_too_large_is_refused_at_both_doors_and_what_was_typed_is_kept(
    doors: TestClient, alice: dict[str, str], a_claim: dict[str, Any]
) -> None:
    huge = PNG + b"\0" * 5_000_000

    answer = by_api(doors, alice, a_claim, "photo.png", huge)
    page = by_page(doors, alice, "photo.png", huge)
    far_too_large = by_page(doors, alice, "photo.png", PNG + b"\0" * 6_000_000)

    assert answer.status_code == 422
    assert page.status_code == 422 and 'value="Listening in groups"' in page.text
    assert far_too_large.status_code == 413
    assert doors.get(API, headers=alice).json() == []


def test_a_missing_file_is_asked_for(doors: TestClient, alice: dict[str, str]) -> None:
    form = {"title": "Listening in groups", "provider": "The Lantern", "taken_on": "2026-03-02", "hours": "2"}

    answer = doors.post("/ce-tracker/claim/other", data=form, headers=alice)

    assert answer.status_code == 422
    assert "Please choose a file." in answer.text


def test_evidence_comes_back_as_it_was_sent_and_only_to_keep(doors: TestClient, alice: dict[str, str]) -> None:
    by_page(doors, alice, '..\\..\\"odd name"\r\n.html', PNG)
    credit = doors.get(API, headers=alice).json()[0]["id"]
    evidence = doors.get(f"{API}/{credit}", headers=alice).json()["evidence"][0]["id"]

    for path in (f"/ce-tracker/credits/{credit}/evidence/{evidence}", f"{API}/{credit}/evidence/{evidence}"):
        answer = doors.get(path, headers=alice)
        assert answer.content == PNG
        assert answer.headers["content-type"] == "image/png"
        assert answer.headers["content-disposition"].startswith("attachment; ")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in answer.headers["content-security-policy"]
        assert "no-store" in answer.headers["cache-control"]
        assert not {"/", "\\", "\n"} & set(answer.headers["content-disposition"].split("''")[1])
