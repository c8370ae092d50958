"""Static files: addresses that name their content, small enough for a small phone."""

import gzip
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from shared.pages.assets import SHARED, Assets

from .trial import Trial


def test_an_address_that_names_its_content_may_be_kept_for_a_year(trial: Trial) -> None:
    answer = trial.client.get(SHARED.address("peerway.css"))

    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"].startswith("text/css")


def test_an_old_address_still_answers_but_not_for_long(trial: Trial) -> None:
    answer = trial.client.get("/static/0123456789ab/peerway.css")

    assert (answer.status_code, answer.headers["cache-control"]) == (200, "public, max-age=3600")


@pytest.mark.parametrize(
    "path", ["x/../../rendering.py", "x/%2e%2e/rendering.py", "x//etc/passwd", "x/none.css", "x", ""]
)
def test_nothing_but_the_files_that_are_there_is_served(trial: Trial, path: str) -> None:
    assert trial.client.get(f"/static/{path}", follow_redirects=True).status_code == 404


def test_the_stylesheet_is_one_file_of_at_most_10_kb_on_the_way(trial: Trial) -> None:
    answer = trial.client.get(SHARED.address("peerway.css"), headers={"accept-encoding": "gzip"})

    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) < 10_000
    assert "@font-face" in answer.text


def test_a_page_with_its_scripts_and_style_is_at_most_20_kb_on_the_way(trial: Trial) -> None:
    html = trial.page()
    scripts = [trial.client.get(SHARED.address(f"js/{name}.js")).content for name in ("page", "keep")]
    sheet = trial.client.get(SHARED.address("peerway.css")).content

    assert sum(len(gzip.compress(part)) for part in (html.encode(), sheet, *scripts)) < 20_000


def test_scripts_are_scripts(trial: Trial) -> None:
    assert trial.client.get(SHARED.address("js/page.js")).headers["content-type"].startswith("text/javascript")


def test_a_folder_of_another_prefix_is_served_in_the_same_way(tmp_path: Path) -> None:
    (tmp_path / "exam.css").write_text("/* why */\n.timer { margin: 0; }\n")
    own = Assets(tmp_path, "/exam/static", "exam.css")
    answer = TestClient(own).get(own.address("exam.css"))

    assert answer.text == ".timer { margin: 0; }\n"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert own.address("exam.css").startswith("/exam/static/")


def test_a_file_that_changes_gets_another_address(tmp_path: Path) -> None:
    sheet = tmp_path / "exam.css"
    sheet.write_text(".timer { margin: 0; }")
    before = Assets(tmp_path, "/exam/static", "exam.css").address("exam.css")
    sheet.write_text(".timer { margin: 1rem; }")

    assert Assets(tmp_path, "/exam/static", "exam.css").address("exam.css") != before
