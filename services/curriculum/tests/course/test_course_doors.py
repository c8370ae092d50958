"""The short course through its doors: who comes in, and what they see."""

import re

import pytest
from sqlmodel import Session

from curriculum.course.pages import take_course as pages
from curriculum.course.rules import Moment
from curriculum.course.tables import CourseCheck
from shared.identity import Language
from shared.testing import Scene
from shared.testing.cast import alice, dana, erin, femi, mallory, somebody

from .conftest import Taking

HOME = "/curriculum"
API = f"{HOME}/api/v1"
COURSE = f"{HOME}/library/course"


def test_without_an_account_one_sees_what_one_would_get_and_reads_all(scene: Scene) -> None:
    take = scene.visit(f"{COURSE}/take").text

    assert "An attendance paper (PDF)" in take and "It is not a certification" in take
    assert f'href="/sign-in?next={COURSE}/take"' in take and "<form method" not in take.partition("<main")[2]
    assert scene.visit(f"{COURSE}/check").status_code == 200
    for number in range(1, 8):
        assert scene.visit(f"{COURSE}/lesson/{number}").status_code == 200


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
def test_what_is_kept_asks_for_an_account(scene: Scene, method: str, address: str) -> None:
    assert scene.send(address, method=method).status_code in (303, 401)


def test_from_the_name_to_the_paper_by_pages(scene: Scene, taking: Taking) -> None:
    begun = scene.send(f"{COURSE}/take", {"name": "Erin Kettlebridge"}, as_=erin)
    assert begun.headers["location"] == f"{COURSE}/statements/before"
    agreed = scene.send(f"{COURSE}/statements/before", {"answers.rely": "4"}, as_=erin)
    assert agreed.headers["location"] == f"{COURSE}/lesson/1"
    for number in taking.pages:
        turned = scene.send(f"{COURSE}/lesson/{number}", as_=erin)
    assert turned.headers["location"] == f"{COURSE}/check"

    check = scene.send(f"{COURSE}/check", as_=erin).headers["location"]
    asked = re.findall(r'name="answers\.([^"]+)"', scene.visit(check, as_=erin).text)
    view = scene.visit(f"{API}/course/checks/{check.rsplit('/', 1)[1]}", as_=erin).json()
    key = {one.id: [o.right for o in one.options].index(True) for one in taking.course.module.check.questions}
    unfinished = scene.send(check, {f"answers.{asked[0]}": "0"}, as_=erin)
    assert unfinished.status_code == 422 and "Still open" in unfinished.text
    kept = scene.send(f"{check}/keep", {f"answers.{asked[0]}": "0"}, as_=erin)
    assert kept.headers["location"] == check
    scene.send(check, {f"answers.{one['id']}": str(key[one["id"]]) for one in view["questions"]}, as_=erin)

    assert "Passed" in scene.visit(check, as_=erin).text
    course = scene.visit(COURSE, as_=erin).text
    assert "Erin Kettlebridge" in course and "AT-" in course and "It is not a certification" in course
    assert "To the course" in scene.visit(f"{COURSE}/take", as_=erin).text
    after = scene.send(f"{COURSE}/statements/after", {"answers.rely": "5"}, as_=erin)
    assert after.headers["location"] == COURSE


@pytest.mark.parametrize(
    ("language", "words"), [("en", "It is not a certification."), ("es", "No es una certificación.")]
)
def test_the_paper_says_in_plain_words_what_it_is_not_and_is_tagged(
    scene: Scene, taking: Taking, language: Language, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[dict[str, str]] = []
    as_pdf = pages.as_pdf
    monkeypatch.setattr(pages, "as_pdf", lambda number, words: (written.append(words), as_pdf(number, words))[1])
    taking.passed()

    paper = scene.visit(f"{COURSE}/attendance-paper.pdf", as_=erin, language=language)

    assert paper.headers["content-type"] == "application/pdf" and paper.headers["cache-control"] == "no-store"
    for sign in (b"pdfuaid", b"/StructTreeRoot", b"/Marked true"):
        assert sign in paper.content
    assert words in written[0]["not"] and written[0]["course"] == taking.course.module.title
    assert written[0]["name"] == "Erin"
    assert "41\N{NO-BREAK SPACE}min" in written[0]["what"]
    assert "1\N{NO-BREAK SPACE}h 15\N{NO-BREAK SPACE}min" in written[0]["beside"]


def test_a_try_is_ones_own(scene: Scene, taking: Taking) -> None:
    check = taking.trying()
    taking.begun(mallory)

    for who in (mallory, alice, femi, dana):
        assert scene.visit(f"{COURSE}/checks/{check.id}", as_=who).status_code == 404
        assert scene.send(f"{COURSE}/checks/{check.id}/keep", as_=who).status_code == 404
        assert scene.visit(f"{API}/course/checks/{check.id}", as_=who).status_code == 404
        for method in ("PUT", "POST"):
            address = f"{API}/course/checks/{check.id}/answers"
            assert scene.send(address, json={"answers": {}}, method=method, as_=who).status_code == 404
        assert scene.visit(f"{API}/course/paper", as_=who).status_code in (404, 409)
    assert scene.visit(f"{COURSE}/checks/{check.id}", as_=erin).status_code == 200


def test_the_figures_are_for_administrators(scene: Scene, taking: Taking) -> None:
    for number in range(11):
        person = somebody(f"person-{number}")
        taking.begun(person)
        taking.agreed(person, Moment.BEFORE, {1: 3, 2: 5}.get(number, 4))

    page = scene.visit(f"{COURSE}/figures", as_=dana)
    assert page.status_code == 200
    assert "whole tens" in page.text
    assert re.findall(r'<td [^>]*class="number">([^<]*)</td>', page.text) == ["4", "not yet", "10", "0"] * 8
    assert f"{COURSE}/figures" in scene.visit(COURSE, as_=dana).text
    assert f"{COURSE}/figures" not in scene.visit(COURSE, as_=femi).text
    figures = scene.visit(f"{API}/course/figures", as_=dana).json()
    assert {(one["before"]["people"], one["after"]["people"]) for one in figures} == {(10, 0)}
    for who in (alice, femi, erin):
        assert scene.visit(f"{COURSE}/figures", as_=who).status_code == 403
        assert scene.visit(f"{API}/course/figures", as_=who).status_code == 403


def test_the_course_by_program(scene: Scene, taking: Taking) -> None:
    assert scene.visit(f"{API}/course").json()["progress"] is None
    assert (
        scene.send(f"{API}/course/pages", json={"pages": [1]}, method="PUT", as_=erin)
        .json()["type"]
        .endswith("name-first")
    )
    assert scene.send(f"{API}/course/name", json={"name": "Erin"}, method="PUT", as_=erin).json()["moment"] == "before"
    counted = scene.send(f"{API}/course/statements/before", json={"answers": {"rely": 3}}, as_=erin)
    assert counted.status_code == 204
    read = scene.send(f"{API}/course/pages", json={"pages": list(taking.pages)}, method="PUT", as_=erin).json()
    assert read["unread"] == []
    check = taking.trying()

    body = {"answers": taking.answers(check, right=6)}
    passed = scene.send(f"{API}/course/checks/{check.id}/answers", json=body, as_=erin).json()

    assert (passed["passed"], passed["right"]) == (True, 6)
    paper = scene.visit(f"{API}/course/paper", as_=erin).json()
    assert paper["number"] == scene.visit(f"{API}/course", as_=erin).json()["progress"]["paper"]


def test_what_is_sent_is_looked_at(scene: Scene, taking: Taking) -> None:
    assert scene.send(f"{COURSE}/take", {"name": ""}, as_=erin).status_code == 422
    taking.begun()

    nothing = scene.send(f"{COURSE}/statements/before", {}, as_=erin)
    assert nothing.status_code == 422 and "choose at least one" in nothing.text
    for answers in ({"rely": 6}, {"rely": 0}, {"who": 3}, {}):
        sent = scene.send(f"{API}/course/statements/before", json={"answers": answers}, as_=erin)
        assert sent.status_code == 422
    assert scene.send(f"{API}/course/statements/later", json={"answers": {"rely": 3}}, as_=erin).status_code == 422
    assert scene.send(f"{COURSE}/lesson/9", as_=erin).status_code == 404
    assert scene.send(f"{API}/course/name", json={"name": "a\x00b"}, method="PUT", as_=erin).status_code == 422


def test_the_guide_leads_to_the_slides(scene: Scene, taking: Taking) -> None:
    guide = scene.visit(f"{COURSE}/guide").text
    slides = scene.visit(f"{COURSE}/slides").text

    assert f'href="{COURSE}/slides"' in guide
    assert slides.count('<section class="slide"') == len(taking.course.module.slides) > 10
    assert "<details open>" not in slides
    assert scene.visit(f"{COURSE}/slides?notes=open").text.count("<details open>") == len(taking.course.module.slides)


def test_a_thousand_tries_are_gone_through_page_by_page(scene: Scene, taking: Taking) -> None:
    first = taking.hand_in(taking.trying(), right=5)

    def try_again(session: Session) -> None:
        kept = session.get_one(CourseCheck, first.id).model_dump(exclude={"id", "number"})
        session.add_all(CourseCheck(id=f"try-{number}", number=number, **kept) for number in range(2, 1_001))

    scene.do(try_again)
    seen, following = [], [""]
    while following:
        page = scene.read(f"{COURSE}/check{following[0]}", as_=erin)
        seen += re.findall(rf'href="{COURSE}/checks/([^"]+)"', page)
        following = re.findall(r'rel="next" href="([^"]+)"', page)

    assert len(set(seen)) == len(seen) == 1_000
    for check_id in (first.id, seen[-1]):
        assert scene.visit(f"{COURSE}/checks/{check_id}", as_=erin).status_code == 200
