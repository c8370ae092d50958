"""A sentence about a setting says what the setting says."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from fastapi import FastAPI


@pytest.fixture(autouse=True)
def settings_afterwards(app: FastAPI) -> Iterator[None]:
    settings = app.state.settings
    yield
    app.state.settings = settings


@pytest.mark.parametrize(
    ("waiting", "words"),
    [
        (timedelta(hours=24), "They begin 24\xa0h after the second one."),
        (timedelta(hours=2), "They begin 2\xa0h after"),
        (timedelta(0), "They begin with the second one."),
    ],
)
async def test_when_a_role_begins(browser: Any, waiting: timedelta, words: str) -> None:
    browser.app.state.settings = browser.settings.model_copy(update={"role_waiting": waiting})
    await browser.sign_in("dana")

    assert words in (await browser.get("/admin/people/alice")).text


async def test_how_large_a_photo_may_be_where_photos_are_taken(browser: Any) -> None:
    browser.set(upload_bytes=3_000_000, body_bytes=4_000_000, photo_bytes=6_000_000)

    form = {"Content-Type": "multipart/form-data; boundary=x"}
    elsewhere = await browser.post("/exam/anything", content=b"x" * 4_000_001, headers=form)
    in_words = await browser.post("/ce-tracker/anything", content=b"x" * 4_000_001)
    taken = await browser.post("/ce-tracker/anything", content=b"x" * 9_999_999, headers=form)
    answer = await browser.post("/ce-tracker/anything", content=b"x" * 10_000_001, headers=form)

    assert {elsewhere.status_code, in_words.status_code, answer.status_code} == {413} and taken.status_code != 413
    assert "a file may have 6 MB at most" in answer.text


async def test_how_large_a_file_may_be(browser: Any) -> None:
    browser.set(upload_bytes=3_000_000, body_bytes=4_000_000)

    answer = await browser.post("/account/name", content=b"x" * 4_000_001)

    assert answer.status_code == 413
    assert "a file may have 3 MB at most" in answer.text
