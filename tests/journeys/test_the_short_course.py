"""Erin, new at a place where peers work, takes the short course to its attendance paper."""

import re
from typing import Any

import pytest

from tests.journeys import prepared
from tests.journeys.beside import Beside
from tests.journeys.chromium import PHONE
from tests.journeys.conftest import Enter
from tests.journeys.staff import Everybody
from tests.journeys.ways import taking_the_course as way

PLAIN: dict[str, Any] = {"java_script_enabled": False, "viewport": PHONE}


@pytest.mark.parametrize("browser_has", [{}, PLAIN], ids=["at a desk", "on a phone without scripts"])
def test_erin_takes_the_course_to_the_paper(
    enter: Enter, beside: Beside, everybody: Everybody, browser_has: dict[str, Any]
) -> None:
    way.look_at_it(enter(**browser_has))
    person = beside.do(prepared.newcomer(everybody, "Erin Elmwood"))
    erin = enter(person, **browser_has)

    way.begin(erin, "Erin E. Elmwood")
    way.agree(erin, "I disagree", "Send, and read on")
    way.read(erin, 1, 3)

    erin = enter(person, **browser_has)  # another device
    erin.go(way.HOME)
    erin.follow("Go on reading")
    way.read(erin, 4, 7)
    erin.stands_at("The check of the short course")
    erin.press("Begin")
    way.try_the_check(erin, right=False)
    erin.press("Try again with other questions")
    way.try_the_check(erin, right=True)

    erin.follow("Look at the sentences")
    erin.stands_at("Now that you are through")
    way.agree(erin, "I agree", "Send my answers")
    erin.reads("Erin E. Elmwood")
    erin.reads("It is not a certification")
    number, pdf = way.paper(erin)
    assert re.fullmatch(r"AT-[2-9A-Z]{4}-[2-9A-Z]{4}", number)
    assert pdf.startswith(b"%PDF") and b"pdfuaid" in pdf


def test_the_number_of_the_paper_answers_only_that_it_is_no_certification(
    enter: Enter, beside: Beside, everybody: Everybody
) -> None:
    paper = beside.do(everybody["dov"].get("/curriculum/api/v1/course/paper"))
    visitor = enter()

    visitor.go(f"/registry/certificates/{paper['number']}")

    visitor.stands_at("This is not a certification")
    visitor.does_not_read("Dov")
    visitor.does_not_read(paper["course"])
