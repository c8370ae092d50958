"""What the pages of one service alone use is its own, and comes by the one mechanism of all."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from deploy.places import source
from shared.services import BEHIND_THE_GATEWAY
from tests.fences.apps import app
from tests.fences.sources import templates

SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
CLASS = re.compile(r"\.([a-z][\w-]*)(?=[^{}]*\{)")
PACKAGES = {one.name: one.package for one in BEHIND_THE_GATEWAY}
SHEETS = {name: source(package) / "static" / f"{package}.css" for name, package in PACKAGES.items()}
OF_THEIR_OWN = [name for name, sheet in SHEETS.items() if sheet.exists()]


def classes(sheet: Path) -> set[str]:
    return set(CLASS.findall(sheet.read_text()))


@pytest.mark.parametrize("service", PACKAGES)
def test_a_page_links_what_all_share_and_what_is_its_services(service: str) -> None:
    shared, *own = SHEET.findall(TestClient(app(service)).get(f"/{service}/nothing-here").text)

    assert re.fullmatch(r"/static/\w{12}/peerway\.css", shared)
    assert len(own) == (service in OF_THEIR_OWN)
    assert all(re.fullmatch(rf"/{service}/static/\w{{12}}/{PACKAGES[service]}\.css", sheet) for sheet in own)


@pytest.mark.parametrize("service", OF_THEIR_OWN)
def test_a_service_serves_its_own_like_the_gateway_what_all_share(service: str) -> None:
    doors = TestClient(app(service))
    (address,) = SHEET.findall(doors.get(f"/{service}/nothing-here").text)[1:]
    answer = doors.get(address)

    assert (answer.status_code, answer.headers["content-encoding"]) == (200, "gzip")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert doors.get(f"/{service}/static/x/../main.py").status_code == 404


@pytest.mark.parametrize("service", OF_THEIR_OWN)
def test_what_a_service_styles_stands_on_its_own_pages_alone(service: str) -> None:
    parts = (source("shared") / "pages" / "static" / "css").glob("*.css")
    styled = classes(SHEETS[service]) - {name for part in parts for name in classes(part)}
    own = source(PACKAGES[service])
    elsewhere = {
        f"{page.name}: {name}"
        for page in templates()
        if own not in page.parents
        for words in re.findall(r'class="([^"]*)"', page.read_text())
        for name in styled & set(words.split())
    }

    assert styled
    assert elsewhere == set()
