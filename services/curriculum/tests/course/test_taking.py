"""From the name to the paper, by the commands."""

import pytest
from sqlmodel import Session, select

from curriculum.checks.rules import AnswerEach, CheckHandedIn, LessonFirst
from curriculum.completion import commands as numbering
from curriculum.completion.tables import PaperNumber
from curriculum.course.commands.pass_check import hand_in_check, keep_answers, start_check
from curriculum.course.commands.read_pages import read_pages
from curriculum.course.commands.take_course import take_course
from curriculum.course.models import Course, CourseProgress
from curriculum.course.queries.checks import list_tries, show_try
from curriculum.course.queries.progress import show_paper, show_progress
from curriculum.course.rules import NameFirst, NotPassedYet, PaperStands
from shared.refusals import NotFound
from shared.testing import NOW, TODAY

from ..walk import Given
from .conftest import Taking


def progress(taking: Taking, person: str = "erin") -> CourseProgress:
    found = taking.given.ask(show_progress, taking.course, person)
    assert isinstance(found, CourseProgress)
    return found


def test_nothing_is_kept_before_the_name_is_given(given: Given, course: Course) -> None:
    with pytest.raises(NameFirst):
        given.do(read_pages, course, "erin", [1], now=NOW)
    with pytest.raises(NameFirst):
        given.do(start_check, course, "erin", now=NOW)

    assert given.ask(show_progress, course, "erin") is None
    assert given.ask(show_progress, course, None) is None


def test_one_goes_on_where_one_stopped(taking: Taking) -> None:
    taking.begun()
    for page in (1, 2, 2):
        taking.given.do(read_pages, taking.course, "erin", [page], now=NOW)

    assert progress(taking).read == {1, 2}
    assert progress(taking).unread == (3, 4, 5, 6, 7)
    with pytest.raises(NotFound):
        taking.given.do(read_pages, taking.course, "erin", [8], now=NOW)


def test_the_check_opens_when_every_page_is_read(taking: Taking) -> None:
    taking.begun()
    taking.given.do(read_pages, taking.course, "erin", taking.pages[:-1], now=NOW)
    with pytest.raises(LessonFirst):
        taking.given.do(start_check, taking.course, "erin", now=NOW)

    assert len(taking.trying().questions) == 8


def test_a_page_that_one_may_go_round_is_not_asked_for(taking: Taking) -> None:
    module = taking.course.module.model_copy(update={"way_round": (6, 7)})
    course = taking.course.model_copy(update={"module": module})
    taking.begun()
    taking.given.do(read_pages, course, "erin", (1, 2, 3, 4, 5), now=NOW)

    assert taking.given.ask(show_try, taking.given.do(start_check, course, "erin", now=NOW), "erin").number == 1


@pytest.mark.parametrize(("right", "passed"), [(8, True), (6, True), (5, False), (0, False)])
def test_six_right_pass(taking: Taking, right: int, passed: bool) -> None:
    check = taking.hand_in(taking.trying(), right=right)

    assert (check.right, check.passed) == (right, passed)
    assert progress(taking).passed is passed
    assert (progress(taking).paper is not None) is passed


def test_one_tries_without_end_and_first_with_other_questions(taking: Taking) -> None:
    first = taking.hand_in(taking.trying(), right=0)
    second = taking.trying()
    for _ in range(5):
        taking.hand_in(taking.trying(), right=5)

    assert not {one.id for one in first.questions} & {one.id for one in second.questions}
    assert taking.passed().passed
    assert [one.number for one in taking.given.ask(list_tries, "erin").handed_in.items] == list(range(1, 8))


def test_a_half_filled_check_is_taken_up_again(taking: Taking) -> None:
    check = taking.trying()
    one = check.questions[0].id
    taking.given.do(keep_answers, check.id, "erin", {one: 1})

    again = taking.trying()

    assert (again.id, again.answers, again.result) == (check.id, {one: 1}, ())
    with pytest.raises(AnswerEach):
        taking.given.do(hand_in_check, taking.course, check.id, "erin", {}, now=NOW)


def test_a_result_stands(taking: Taking) -> None:
    check = taking.hand_in(taking.trying(), right=5)

    with pytest.raises(CheckHandedIn):
        taking.hand_in(check, right=8)
    assert not progress(taking).passed


def test_somebody_elses_check_is_not_there(taking: Taking) -> None:
    check = taking.trying()
    taking.begun("mallory")

    for who in ("mallory", "nobody-who-takes-it"):
        with pytest.raises(NotFound):
            taking.given.ask(show_try, check.id, who)
        with pytest.raises(NotFound):
            taking.given.do(keep_answers, check.id, who, {})
        with pytest.raises(NotFound):
            taking.hand_in(check, right=8, person=who)


def test_the_paper_says_what_was_done_and_for_how_long(taking: Taking) -> None:
    taking.passed()

    paper = taking.given.ask(show_paper, taking.course, "erin")

    assert (paper.name, paper.course, paper.attended_on) == ("Erin", taking.course.module.title, TODAY)
    assert paper.minutes == taking.course.module.reading_minutes + 20
    assert paper.minutes + paper.minutes_beside == taking.course.module.all_minutes


def test_the_paper_is_made_once(taking: Taking) -> None:
    taking.passed()
    paper = taking.given.ask(show_paper, taking.course, "erin")

    again = taking.given.ask(show_try, taking.given.do(start_check, taking.course, "erin"), "erin")
    taking.hand_in(again, right=8)

    assert taking.given.ask(show_paper, taking.course, "erin") == paper


def test_there_is_no_paper_before_the_check_and_none_for_those_who_do_not_take_it(taking: Taking) -> None:
    taking.read()

    with pytest.raises(NotPassedYet):
        taking.given.ask(show_paper, taking.course, "erin")
    with pytest.raises(NotFound):
        taking.given.ask(show_paper, taking.course, "mallory")


def test_the_name_can_be_mended_until_the_paper_is_made(taking: Taking) -> None:
    taking.read()
    taking.given.do(take_course, taking.course, "erin", "Erin K.", now=NOW)
    assert progress(taking).name == "Erin K."
    assert progress(taking).read == set(taking.pages)

    taking.hand_in(taking.given.ask(show_try, taking.given.do(start_check, taking.course, "erin"), "erin"), right=8)

    with pytest.raises(PaperStands):
        taking.given.do(take_course, taking.course, "erin", "Somebody Else", now=NOW)
    assert taking.given.ask(show_paper, taking.course, "erin").name == "Erin K."


def test_no_two_papers_of_whatever_kind_have_one_number(taking: Taking, monkeypatch: pytest.MonkeyPatch) -> None:
    def take(session: Session) -> None:
        session.add(PaperNumber(number="AT-2222-2222"))

    taking.given.do(take)
    drawn = iter(["AT-2222-2222", "AT-3333-3333"])
    monkeypatch.setattr(numbering, "_any_number", lambda: next(drawn))

    taking.passed()

    assert taking.given.ask(show_paper, taking.course, "erin").number == "AT-3333-3333"
    assert set(taking.given.ask(lambda session: session.exec(select(PaperNumber.number)).all())) == {
        "AT-2222-2222",
        "AT-3333-3333",
    }


def test_nothing_about_the_course_is_told_to_other_services(taking: Taking) -> None:
    taking.passed()

    assert taking.given.facts() == []
