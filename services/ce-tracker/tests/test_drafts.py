"""A claim is kept as a draft until it is sent: whatever goes wrong on the way, nothing that was written is lost."""

import base64
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session, select

from ce_tracker.claiming.tables import ClaimDraft
from ce_tracker.evidence.tables import Evidence
from shared.testing import Scene
from shared.testing.cast import alice, mallory
from shared.vault import Keyring

from .papers import HEIC, certificate, locked_pdf, written
from .walk import FORM, PDF, certify

DRAFT, API = "/ce-tracker/claim/my-draft", "/ce-tracker/api/v1"
JPEG = written(certificate())


@pytest.fixture(autouse=True)
def spring(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    scene.at(date(2026, 3, 3))


def send_paper(scene: Scene, content: bytes, name: str = "photo.jpg") -> Any:
    return scene.send(f"{DRAFT}/paper", {}, files={"evidence": (name, content, "image/jpeg")}, as_=alice)


def write(scene: Scene, **changed: str) -> Any:
    return scene.send(f"{DRAFT}/what", FORM | changed, as_=alice)


def kept(session: Session) -> tuple[int, int]:
    """Drafts, papers."""
    return len(session.exec(select(ClaimDraft.id)).all()), len(session.exec(select(Evidence.id)).all())


def test_a_claim_goes_by_three_steps(scene: Scene) -> None:
    first = send_paper(scene, JPEG)
    second = write(scene)
    looked = scene.visit(second.headers["location"], as_=alice).text
    sent = scene.send(DRAFT, {}, as_=alice)
    credit = scene.visit(sent.headers["location"], as_=alice).text

    assert (first.headers["location"], second.headers["location"]) == (f"{DRAFT}/what", DRAFT)
    assert "Listening in groups" in looked and "/pages/1" in looked and "Send my claim" in looked
    assert "Your claim is with us" in credit and "photo.jpg" in credit
    assert scene.ask(kept) == (0, 1)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (JPEG[:20_000], "This file is damaged or did not arrive whole"),
        (locked_pdf(), "This PDF is locked with a password"),
        (b"\xff\xd8\xff" + b"\0" * 20_000_000, "This file is too large"),
        (b"\xff\xd8\xff" + b"\0" * 21_000_000, "at most 20 MB"),
        (b"I was there.", "This is no photo and no PDF"),
        (b"\0\0\0\x18ftypisom" + b"\0" * 99, "This is no photo and no PDF"),
        (b"", "This file is empty"),
    ],
    ids=["broken", "locked", "too large", "far too large", "no paper", "a film", "empty"],
)
def test_whatever_is_wrong_with_the_file_nothing_that_was_written_is_lost(
    scene: Scene, content: bytes, sentence: str
) -> None:
    write(scene)

    refused = send_paper(scene, content)

    assert refused.status_code in (413, 422) and sentence in refused.text
    assert 'value="Listening in groups"' in scene.read(f"{DRAFT}/what", as_=alice)
    assert send_paper(scene, JPEG).status_code == 303
    assert scene.send(DRAFT, {}, as_=alice).status_code == 303


@pytest.mark.parametrize(
    "content",
    [HEIC, written(certificate(), "PNG"), written(certificate(), "WEBP"), b"Scanned by a machine\r\n" + PDF],
    ids=["HEIC", "PNG", "WEBP", "PDF with a line before it"],
)
def test_each_kind_of_photo_and_a_paper_is_taken(scene: Scene, content: bytes) -> None:
    assert send_paper(scene, content).status_code == 303

    [draft] = scene.visit(f"{API}/drafts", as_=alice).json()
    assert draft["paper"]["content_type"] in ("image/jpeg", "application/pdf")


def test_a_draft_is_kept_before_a_file_is_read(scene: Scene) -> None:
    send_paper(scene, JPEG[:20_000])

    assert scene.ask(kept) == (1, 0)


def test_without_a_paper_it_waits_and_says_what_is_missing(scene: Scene) -> None:
    told = write(scene)
    looked = scene.visit(told.headers["location"], as_=alice).text
    sent = scene.send(DRAFT, {}, as_=alice)

    assert "A photo of your paper is missing" in looked and "Send my claim" not in looked
    assert "May 2, 2026" in looked
    assert sent.status_code == 409 and "There is no photo of your paper yet" in sent.text


def test_before_anything_is_told_it_says_what_is_missing(scene: Scene) -> None:
    send_paper(scene, JPEG)

    assert "Tell us what it was, and when" in scene.read(DRAFT, as_=alice)
    sent = scene.send(DRAFT, {}, as_=alice)
    assert sent.status_code == 409 and "is not told yet" in sent.text


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"taken_on": "2026-03-04"}, "This date is still ahead"),
        ({"hours": "0"}, "Please claim at least 15 minutes"),
        ({"title": ""}, "Please tell us what it was called"),
        ({"provider": ""}, "Please tell us who gave it"),
    ],
)
def test_what_cannot_be_claimed_is_told_and_kept(scene: Scene, changed: dict[str, str], sentence: str) -> None:
    refused = write(scene, **changed)
    draft = scene.visit(f"{API}/drafts/my-draft", as_=alice).json()

    assert refused.status_code == 422 and sentence in refused.text
    assert draft["title"] == (FORM | changed)["title"] or draft["title"] is None
    assert draft["taken_on"] == (FORM | changed)["taken_on"]


def test_another_paper_takes_the_place_of_the_first(scene: Scene) -> None:
    send_paper(scene, JPEG)
    send_paper(scene, PDF, "letter.pdf")

    [draft] = scene.visit(f"{API}/drafts", as_=alice).json()
    assert draft["paper"]["name"] == "letter.pdf"
    assert scene.ask(kept) == (1, 1)


def test_drafts_are_listed_and_taken_up_on_another_device(scene: Scene) -> None:
    write(scene)

    listed = scene.read("/ce-tracker/claim", as_=alice)

    assert "Go on with what you began" in listed and f'href="{DRAFT}"' in listed
    assert "The photo is still missing." in listed and "May 2, 2026" in listed


def test_a_draft_is_its_owners_alone(scene: Scene) -> None:
    send_paper(scene, JPEG)
    [draft] = scene.visit(f"{API}/drafts", as_=alice).json()
    picture = f"{DRAFT}/evidence/{draft['paper']['id']}/pages/1"

    assert scene.visit(picture, as_=alice).headers["content-type"] == "image/jpeg"
    for path in (DRAFT, f"{DRAFT}/what", f"{DRAFT}/paper", picture, f"{API}/drafts/my-draft"):
        assert scene.visit(path, as_=mallory).status_code == 404
    for path in (DRAFT, f"{DRAFT}/discard"):
        assert scene.send(path, {}, as_=mallory).status_code == 404
    assert scene.send(f"{DRAFT}/what", FORM, as_=mallory).status_code == 404
    assert scene.visit(f"{API}/drafts", as_=mallory).json() == []
    assert scene.ask(kept) == (1, 1)


def test_its_owner_throws_it_away_with_its_paper(scene: Scene) -> None:
    send_paper(scene, JPEG)

    answer = scene.send(f"{DRAFT}/discard", as_=alice)

    assert answer.headers["location"] == "/ce-tracker/claim"
    assert scene.ask(kept) == (0, 0)


def test_it_is_gone_sixty_days_after_it_was_touched_last(scene: Scene) -> None:
    send_paper(scene, JPEG)
    scene.later(days=59)
    write(scene)

    scene.later(days=59)
    scene.due()
    assert scene.ask(kept) == (1, 1)
    scene.later(days=2)
    scene.due()

    assert scene.ask(kept) == (0, 0)


def test_nobody_keeps_more_than_twenty(scene: Scene) -> None:
    for number in range(20):
        assert scene.send(f"/ce-tracker/claim/draft-{number}/what", FORM, as_=alice).status_code == 303

    one_more = write(scene)

    assert one_more.status_code == 409 and "You have 20 drafts already" in one_more.text
    assert scene.send("/ce-tracker/claim/draft-7/what", FORM, as_=alice).status_code == 303


def test_what_is_written_lies_sealed(scene: Scene, keys: Keyring) -> None:
    write(scene)

    [shut] = scene.ask(lambda session: session.execute(sa.select(ClaimDraft.__table__.c.sealed)).scalars().all())

    assert b"Listening" not in shut and b"Lantern" not in shut


def test_a_program_keeps_and_sends_a_draft_too(scene: Scene) -> None:
    paper = {"evidence": {"name": "paper.pdf", "content": base64.b64encode(PDF).decode()}}
    words = {"title": "Listening in groups", "provider": "The Lantern", "taken_on": "2026-03-02", "hours": 2}
    api = f"{API}/drafts/of-a-program"

    kept_paper = scene.send(f"{api}/paper", json=paper, method="PUT", as_=alice)
    told = scene.send(api, json=words, method="PUT", as_=alice)
    sent = scene.send(f"{api}/sending", json={}, as_=alice)

    assert (kept_paper.status_code, told.status_code, sent.status_code) == (204, 204, 201)
    assert scene.visit(f"{API}/credits/{sent.json()['id']}", as_=alice).json()["minutes"] == 120
    assert scene.send(api, method="DELETE", as_=alice).status_code == 404
