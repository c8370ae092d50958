"""The short course through its doors: who comes in, and what they see."""

import re

import pytest
from fastapi.testclient import TestClient

from curriculum.course.pages import taking as pages

from ..test_doors import ALICE, API, DANA, FEMI, HOME, MALLORY, NOBODY, as_
from .conftest import Taking

COURSE = f"{HOME}/library/course"


def erin(language: str = "en") -> dict[str, str]:
    return as_("erin", "employer", language=language)


def test_without_an_account_one_sees_what_one_would_get_and_reads_all(doors: TestClient) -> None:
    take = doors.get(f"{COURSE}/take", headers=NOBODY()).text

    assert "An attendance paper (PDF)" in take and "It is not a certification" in take
    assert f'href="/sign-in?next={COURSE}/take"' in take and "<form method" not in take.partition("<main")[2]
    assert doors.get(f"{COURSE}/check", headers=NOBODY()).status_code == 200
    for number in range(1, 8):
        assert doors.get(f"{COURSE}/lesson/{number}", headers=NOBODY()).status_code == 200


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("POST", f"{COURSE}/take"),
        ("POST", f"{COURSE}/lesson/1"),
        ("GET", f"{COURSE}/statements/before"),
        ("POST", f"{COURSE}/check"),
        ("GET", f"{COURSE}/attendance-paper.pdf"),
        ("GET", f"{COURSE}/figures"),
        ("PUT", f"{API}/course/name"),
        ("PUT", f"{API}/course/pages"),
        ("POST", f"{API}/course/checks"),
        ("POST", f"{API}/course/statements/before"),
        ("GET", f"{API}/course/figures"),
        ("GET", f"{API}/course/paper"),
    ],
)
def test_what_is_kept_asks_for_an_account(doors: TestClient, method: str, address: str) -> None:
    assert doors.request(method, address, headers=NOBODY()).status_code in (303, 401)


def test_from_the_name_to_the_paper_by_pages(doors: TestClient, taking: Taking) -> None:
    begun = doors.post(f"{COURSE}/take", data={"name": "Erin Kettlebridge"}, headers=erin())
    assert begun.headers["location"] == f"{COURSE}/statements/before"
    agreed = doors.post(f"{COURSE}/statements/before", data={"answers.rely": "4"}, headers=erin())
    assert agreed.headers["location"] == f"{COURSE}/lesson/1"
    for number in taking.pages:
        turned = doors.post(f"{COURSE}/lesson/{number}", headers=erin())
    assert turned.headers["location"] == f"{COURSE}/check"

    check = doors.post(f"{COURSE}/check", headers=erin()).headers["location"]
    asked = re.findall(r'name="answers\.([^"]+)"', doors.get(check, headers=erin()).text)
    view = doors.get(f"{API}/course/checks/{check.rsplit('/', 1)[1]}", headers=erin()).json()
    key = {one.id: [o.right for o in one.options].index(True) for one in taking.course.module.check.questions}
    unfinished = doors.post(check, data={f"answers.{asked[0]}": "0"}, headers=erin())
    assert unfinished.status_code == 422 and "Still open" in unfinished.text
    kept = doors.post(f"{check}/keep", data={f"answers.{asked[0]}": "0"}, headers=erin())
    assert kept.headers["location"] == check
    doors.post(check, data={f"answers.{one['id']}": str(key[one["id"]]) for one in view["questions"]}, headers=erin())

    assert "Passed" in doors.get(check, headers=erin()).text
    course = doors.get(COURSE, headers=erin()).text
    assert "Erin Kettlebridge" in course and "AT-" in course and "It is not a certification" in course
    assert "To the course" in doors.get(f"{COURSE}/take", headers=erin()).text
    after = doors.post(f"{COURSE}/statements/after", data={"answers.rely": "5"}, headers=erin())
    assert after.headers["location"] == COURSE


@pytest.mark.parametrize(
    ("language", "words"), [("en", "It is not a certification."), ("es", "No es una certificación.")]
)
def test_the_paper_says_in_plain_words_what_it_is_not_and_is_tagged(
    doors: TestClient, taking: Taking, language: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[dict[str, str]] = []
    hand_over = pages.as_pdf
    monkeypatch.setattr(pages, "as_pdf", lambda number, told: (said.append(told), hand_over(number, told))[1])
    taking.passed()

    paper = doors.get(f"{COURSE}/attendance-paper.pdf", headers=erin(language))

    assert paper.headers["content-type"] == "application/pdf" and paper.headers["cache-control"] == "no-store"
    for sign in (b"pdfuaid", b"/StructTreeRoot", b"/Marked true"):
        assert sign in paper.content
    assert words in said[0]["not"] and said[0]["course"] == taking.course.module.title
    assert said[0]["name"] == "Erin"
    assert "41\N{NO-BREAK SPACE}min" in said[0]["what"]
    assert "1\N{NO-BREAK SPACE}h 15\N{NO-BREAK SPACE}min" in said[0]["beside"]


def test_a_try_is_ones_own(doors: TestClient, taking: Taking) -> None:
    check = taking.trying()
    taking.begun("mallory")

    for who in (MALLORY, ALICE, FEMI, DANA):
        assert doors.get(f"{COURSE}/checks/{check.id}", headers=who()).status_code == 404
        assert doors.post(f"{COURSE}/checks/{check.id}/keep", headers=who()).status_code == 404
        assert doors.get(f"{API}/course/checks/{check.id}", headers=who()).status_code == 404
        for method in ("PUT", "POST"):
            address = f"{API}/course/checks/{check.id}/answers"
            assert doors.request(method, address, json={"answers": {}}, headers=who()).status_code == 404
        assert doors.get(f"{API}/course/paper", headers=who()).status_code in (404, 409)
    assert doors.get(f"{COURSE}/checks/{check.id}", headers=erin()).status_code == 200


def test_the_figures_are_for_administrators(doors: TestClient, taking: Taking) -> None:
    for number in range(11):
        taking.begun(f"person-{number}")
        taking.agreed(f"person-{number}", "before", 4)

    page = doors.get(f"{COURSE}/figures", headers=DANA())
    assert page.status_code == 200
    assert "whole tens" in page.text
    assert re.findall(r'<td [^>]*class="number">([^<]*)</td>', page.text) == ["4", "not yet", "10", "0"] * 8
    assert f"{COURSE}/figures" in doors.get(COURSE, headers=DANA()).text
    assert f"{COURSE}/figures" not in doors.get(COURSE, headers=FEMI()).text
    told = doors.get(f"{API}/course/figures", headers=DANA()).json()
    assert {(one["before"]["people"], one["after"]["people"]) for one in told} == {(10, 0)}
    for who in (ALICE, FEMI, erin):
        assert doors.get(f"{COURSE}/figures", headers=who()).status_code == 403
        assert doors.get(f"{API}/course/figures", headers=who()).status_code == 403


def test_the_course_by_program(doors: TestClient, taking: Taking) -> None:
    assert doors.get(f"{API}/course", headers=NOBODY()).json()["progress"] is None
    assert doors.put(f"{API}/course/pages", json={"pages": [1]}, headers=erin()).json()["type"].endswith("name-first")
    assert doors.put(f"{API}/course/name", json={"name": "Erin"}, headers=erin()).json()["moment"] == "before"
    counted = doors.post(f"{API}/course/statements/before", json={"answers": {"rely": 3}}, headers=erin())
    assert counted.status_code == 204
    read = doors.put(f"{API}/course/pages", json={"pages": list(taking.pages)}, headers=erin()).json()
    assert read["unread"] == []
    check = taking.trying()

    body = {"answers": taking.answers(check, right=6)}
    passed = doors.post(f"{API}/course/checks/{check.id}/answers", json=body, headers=erin()).json()

    assert (passed["passed"], passed["right"]) == (True, 6)
    paper = doors.get(f"{API}/course/paper", headers=erin()).json()
    assert paper["number"] == doors.get(f"{API}/course", headers=erin()).json()["progress"]["paper"]


def test_what_is_sent_is_looked_at(doors: TestClient, taking: Taking) -> None:
    assert doors.post(f"{COURSE}/take", data={"name": ""}, headers=erin()).status_code == 422
    taking.begun()

    nothing = doors.post(f"{COURSE}/statements/before", data={}, headers=erin())
    assert nothing.status_code == 422 and "choose at least one" in nothing.text
    for answers in ({"rely": 6}, {"rely": 0}, {"who": 3}, {}):
        sent = doors.post(f"{API}/course/statements/before", json={"answers": answers}, headers=erin())
        assert sent.status_code == 422
    assert (
        doors.post(f"{API}/course/statements/later", json={"answers": {"rely": 3}}, headers=erin()).status_code == 422
    )
    assert doors.post(f"{COURSE}/lesson/9", headers=erin()).status_code == 404
    assert doors.put(f"{API}/course/name", json={"name": "a\x00b"}, headers=erin()).status_code == 422


def test_the_guide_leads_to_the_slides(doors: TestClient, taking: Taking) -> None:
    guide = doors.get(f"{COURSE}/guide").text
    slides = doors.get(f"{COURSE}/slides").text

    assert f'href="{COURSE}/slides"' in guide
    assert slides.count('<section class="slide"') == len(taking.course.module.slides) > 10
    assert "<details open>" not in slides
    assert doors.get(f"{COURSE}/slides?notes=open").text.count("<details open>") == len(taking.course.module.slides)
