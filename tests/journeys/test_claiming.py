"""Hours claimed on the smallest phone with the largest letters: the photo first, and whatever goes wrong with it."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import expect

from shared.clock import real_now
from shared.days import day_of
from tests.chain.certification import PAPER
from tests.journeys.beside import Beside
from tests.journeys.chromium import PHONE
from tests.journeys.conftest import Enter
from tests.journeys.staff import Everybody
from tests.journeys.visit import Visit

HEIC = Path(__file__).parents[2] / "services" / "ce-tracker" / "tests" / "paper.heic"
PREFERENCES = "/api/v1/me/preferences"


def photo(*, of: str, quality: int = 80, cut: int = 0) -> bytes:
    """A sheet with lines of words on a table, as a phone takes it."""
    picture = Image.new("RGB", (900, 1200), (90, 70, 60))
    draw = ImageDraw.Draw(picture)
    draw.polygon([(90, 100), (820, 80), (840, 1120), (70, 1130)], fill=(245, 243, 235))
    for line, letter in enumerate((of * 12)[:12]):
        for word in range(6):
            left, width = 140 + word * 105, 20 + (ord(letter) * (word + 3)) % 70
            draw.rectangle((left, 300 + line * 60, left + width, 320 + line * 60), fill=(60, 60, 60))
    made = BytesIO()
    picture.crop((cut, cut, 900 - cut, 1200 - cut)).save(made, "JPEG", quality=quality)
    return made.getvalue()


def choose(visit: Visit, name: str, content: bytes) -> None:
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    visit.page.get_by_label("A photo of your paper").set_input_files([file])  # type: ignore[list-item]
    visit.press("Go on")


def write(visit: Visit, title: str) -> None:
    visit.write("What was it called?", title)
    visit.write("Who gave it?", "Lanternwick Evening School")
    visit.write("When was it?", day_of(real_now()).isoformat())
    visit.write("Hours", "1")
    visit.press("Go on")


@pytest.fixture
def phone(enter: Enter, beside: Beside, everybody: Everybody) -> Iterator[Visit]:
    """Alice's, without scripts."""
    alice = everybody["alice"]
    beside.do(alice.do("PUT", PREFERENCES, {"text_size": "200"}))
    yield enter(alice, viewport=PHONE, java_script_enabled=False)
    beside.do(alice.do("PUT", PREFERENCES, {"text_size": "100"}))


def test_a_claim_is_written_first_and_gets_its_paper_after_all_that_can_go_wrong(
    phone: Visit, enter: Enter, everybody: Everybody
) -> None:
    phone.go("/ce-tracker/claim")
    phone.follow("I have no paper here: later")
    write(phone, "Letters of the largest kind")
    phone.reads("A photo of your paper is missing")
    phone.follow("Add a photo")
    for name, content, sentence in (
        ("broken.jpg", photo(of="abc")[:9_000], "This file is damaged or did not arrive whole"),
        ("words.jpg", b"I was there.", "This is no photo and no PDF"),
        ("empty.jpg", b"", "This file is empty"),
        ("large.jpg", photo(of="abc") + b"\0" * 21_000_000, "at most 20 MB"),
    ):
        choose(phone, name, content)
        phone.reads(sentence)
    choose(phone, "IMG_0001.HEIC", HEIC.read_bytes())
    phone.is_told("Your paper is kept.")
    expect(phone.page.get_by_label("What was it called?")).to_have_value("Letters of the largest kind")
    phone.press("Go on")
    expect(phone.page.get_by_alt_text("Your paper, page 1")).to_be_visible()
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    phone.press("Send my claim")
    phone.is_told("Your claim is with us.")


def test_the_same_photo_cropped_is_shown_to_a_reviewer_beside_the_decision(enter: Enter, everybody: Everybody) -> None:
    alice, dana = enter(everybody["alice"]), enter(everybody["dana"])
    for title, content in (
        ("An evening about doors", photo(of="peerway")),
        ("An evening about windows", photo(of="peerway", quality=60, cut=25)),
    ):
        alice.go("/ce-tracker/claim")
        choose(alice, "photo.jpg", content)
        write(alice, title)
        alice.press("Send my claim")
        alice.does_not_read("looks like another one")

    dana.go("/ce-tracker/review")
    dana.follow("An evening about windows")
    dana.reads("This paper looks like another one")
    picture = dana.page.get_by_alt_text("photo.jpg, page 1").bounding_box()
    button = dana.page.get_by_role("button", name="Send my decision").bounding_box()
    assert picture and button and picture["x"] > button["x"] + button["width"]
    dana.follow(re.compile("Much the same picture, in another claim of this person"))
    dana.stands_at("An evening about doors")


def test_a_paper_with_lines_before_it_is_sent_in_three_steps(enter: Enter, everybody: Everybody) -> None:
    alice = enter(everybody["alice"], viewport=PHONE)
    alice.go("/ce-tracker/claim")
    choose(alice, "scan.pdf", b"Scanned by a machine\r\n" + PAPER)
    write(alice, "An evening about scans")
    alice.press("Send my claim")
    alice.is_told("Your claim is with us.")
