"""The library is open to everybody; what is not there is not there."""

import html
import re

import pytest

from curriculum.main import app
from jobcheck import examine
from shared.testing import Scene

ARTICLES = [article.slug for article in app.state.library.articles]
JOBS = [job.slug for job in app.state.library.jobs]


@pytest.mark.parametrize("slug", ARTICLES)
def test_an_article_is_there_with_its_sources(scene: Scene, slug: str) -> None:
    page = scene.read(f"/curriculum/library/{slug}")

    assert "<h1" in page
    assert "Where this comes from" in page


@pytest.mark.parametrize("slug", JOBS)
def test_each_line_of_a_job_is_tied_to_the_code(scene: Scene, slug: str) -> None:
    page = scene.read(f"/curriculum/library/jobs/{slug}")

    assert "Principle 1" in page
    assert "What is not part of this job" in page


@pytest.mark.parametrize("slug", JOBS)
def test_the_check_finds_nothing_in_our_own_jobs(scene: Scene, slug: str) -> None:
    """As somebody pastes the page."""
    page = re.search(r"<main.*</main>", scene.read(f"/curriculum/library/jobs/{slug}"), re.DOTALL)
    assert page
    pasted = html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(?:p|li|h\d|dd|dt|div)>", "\n", page[0])))

    found = examine(pasted, app.state.hiring_rules)

    assert not [one.sentences for one in found.findings] and not [one.id for one in found.missing]


def test_the_library_leads_to_all_of_it(scene: Scene) -> None:
    page = scene.read("/curriculum/library")

    assert {f"/curriculum/library/{slug}" for slug in ARTICLES} <= set(_links(page))
    assert {f"/curriculum/library/jobs/{slug}" for slug in JOBS} <= set(_links(page))
    assert "/curriculum/library/job-check" in _links(page)


@pytest.mark.parametrize("path", ["no-such-text", "jobs/no-such-job", "jobs/..%2f..%2fsecrets"])
def test_what_is_not_there_is_not_there(scene: Scene, path: str) -> None:
    assert scene.visit(f"/curriculum/library/{path}").status_code in (404, 422)


@pytest.mark.parametrize(
    "part",
    [
        "",
        "/lesson/1",
        "/lesson/7",
        "/talk",
        "/questions",
        "/story",
        "/practice",
        "/reflection",
        "/card",
        "/guide",
        "/slides",
    ],
)
def test_the_short_course_is_read_without_an_account(scene: Scene, part: str) -> None:
    assert scene.visit(f"/curriculum/library/course{part}").status_code == 200


@pytest.mark.parametrize("part", ["/lesson/0", "/lesson/8", "/elsewhere", "/pictures/secret.svg"])
def test_what_the_short_course_does_not_have_is_not_there(scene: Scene, part: str) -> None:
    assert scene.visit(f"/curriculum/library/course{part}").status_code in (404, 422)


def test_a_picture_of_the_short_course_can_do_nothing_by_itself(scene: Scene) -> None:
    answer = scene.visit("/curriculum/library/course/pictures/three-hats.svg")

    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert "sandbox" in answer.headers["content-security-policy"]


def test_a_pasted_text_is_examined_and_given_back(scene: Scene) -> None:
    text = "You hand out medication and write clinical notes. <b>Bold</b>"

    answer = scene.send("/curriculum/library/job-check", {"text": text})

    assert answer.status_code == 200
    assert "<blockquote>You hand out medication and write clinical notes.</blockquote>" in answer.text
    assert "<b>Bold</b>" not in answer.text


def test_an_empty_text_comes_back_with_a_sentence(scene: Scene) -> None:
    answer = scene.send("/curriculum/library/job-check", {"text": ""})

    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.text


def _links(page: str) -> list[str]:
    return [part.partition('"')[0] for part in page.split('href="')[1:]]
