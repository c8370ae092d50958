"""From the name to the paper, by the commands."""

import pytest
from sqlmodel import Session, select

from curriculum.checks.inputs import ChooseAnswers
from curriculum.checks.rules import AnswerEach, CheckHandedIn, LessonFirst
from curriculum.completion import commands as numbering
from curriculum.completion.tables import PaperNumber
from curriculum.course import commands, queries
from curriculum.course.inputs import TakeCourse
from curriculum.course.rules import NameFirst, NotPassedYet, PaperStands
from shared.refusals import NotFound
from shared.testing import TODAY
from shared.testing.cast import erin, mallory, nobody, somebody

from .conftest import Taking


def test_nothing_is_kept_before_the_name_is_given(taking: Taking) -> None:
    with pytest.raises(NameFirst):
        taking.scene.do(commands.read_pages, erin, taking.course, [1])
    with pytest.raises(NameFirst):
        taking.scene.do(commands.begin_check, erin, taking.course)

    assert taking.scene.ask(queries.progress_if_taken, erin, taking.course) is None
    assert taking.scene.ask(queries.progress_if_taken, nobody, taking.course) is None


def test_one_goes_on_where_one_stopped(taking: Taking) -> None:
    taking.begun()
    for page in (1, 2, 2):
        taking.scene.do(commands.read_pages, erin, taking.course, [page])

    assert taking.progress().read == {1, 2}
    assert taking.progress().unread == (3, 4, 5, 6, 7)
    with pytest.raises(NotFound):
        taking.scene.do(commands.read_pages, erin, taking.course, [8])


def test_the_check_opens_when_every_page_is_read(taking: Taking) -> None:
    taking.begun()
    taking.scene.do(commands.read_pages, erin, taking.course, taking.pages[:-1])
    with pytest.raises(LessonFirst):
        taking.scene.do(commands.begin_check, erin, taking.course)

    assert len(taking.trying().questions) == 8


def test_a_page_that_one_may_go_round_is_not_asked_for(taking: Taking) -> None:
    module = taking.course.module.model_copy(update={"way_round": (6, 7)})
    course = taking.course.model_copy(update={"module": module})
    taking.begun()
    taking.scene.do(commands.read_pages, erin, course, (1, 2, 3, 4, 5))

    assert taking.scene.ask(queries.my_check, erin, taking.scene.do(commands.begin_check, erin, course)).number == 1


@pytest.mark.parametrize(("right", "passed"), [(8, True), (6, True), (5, False), (0, False)])
def test_six_right_pass(taking: Taking, right: int, passed: bool) -> None:
    check = taking.hand_in(taking.trying(), right=right)

    assert (check.right, check.passed) == (right, passed)
    assert taking.progress().passed is passed
    assert (taking.progress().paper is not None) is passed


def test_one_tries_without_end_and_first_with_other_questions(taking: Taking) -> None:
    first = taking.hand_in(taking.trying(), right=0)
    second = taking.trying()
    for _ in range(5):
        taking.hand_in(taking.trying(), right=5)

    assert not {one.id for one in first.questions} & {one.id for one in second.questions}
    assert taking.passed().passed
    assert [one.number for one in taking.scene.ask(queries.my_tries, erin).handed_in.items] == list(range(1, 8))


def test_a_half_filled_check_is_taken_up_again(taking: Taking) -> None:
    check = taking.trying()
    one = check.questions[0].id
    taking.scene.do(commands.keep_answers, erin, check.id, ChooseAnswers(answers={one: 1}))

    again = taking.trying()

    assert (again.id, again.answers, again.result) == (check.id, {one: 1}, ())
    with pytest.raises(AnswerEach):
        taking.scene.do(commands.hand_in_check, erin, taking.course, check.id, ChooseAnswers(answers={}))


def test_a_result_stands(taking: Taking) -> None:
    check = taking.hand_in(taking.trying(), right=5)

    with pytest.raises(CheckHandedIn):
        taking.hand_in(check, right=8)
    assert not taking.progress().passed


def test_somebody_elses_check_is_not_there(taking: Taking) -> None:
    check = taking.trying()
    taking.begun(mallory)

    for who in (mallory, somebody("nobody-who-takes-it")):
        with pytest.raises(NotFound):
            taking.scene.ask(queries.my_check, who, check.id)
        with pytest.raises(NotFound):
            taking.scene.do(commands.keep_answers, who, check.id, ChooseAnswers(answers={}))
        with pytest.raises(NotFound):
            taking.hand_in(check, right=8, person=who)


def test_the_paper_says_what_was_done_and_for_how_long(taking: Taking) -> None:
    taking.passed()

    paper = taking.scene.ask(queries.my_paper, erin, taking.course)

    assert (paper.name, paper.course, paper.attended_on) == ("Erin", taking.course.module.title, TODAY)
    assert paper.minutes == taking.course.module.reading_minutes + 20
    assert paper.minutes + paper.minutes_beside == taking.course.module.all_minutes


def test_the_paper_is_made_once(taking: Taking) -> None:
    taking.passed()
    paper = taking.scene.ask(queries.my_paper, erin, taking.course)

    taking.hand_in(taking.begin(), right=8)

    assert taking.scene.ask(queries.my_paper, erin, taking.course) == paper


def test_there_is_no_paper_before_the_check_and_none_for_those_who_do_not_take_it(taking: Taking) -> None:
    taking.read()

    with pytest.raises(NotPassedYet):
        taking.scene.ask(queries.my_paper, erin, taking.course)
    with pytest.raises(NotFound):
        taking.scene.ask(queries.my_paper, mallory, taking.course)


def test_the_name_can_be_mended_until_the_paper_is_made(taking: Taking) -> None:
    taking.read()
    taking.scene.do(commands.take_course, erin, TakeCourse(name="Erin K."))
    assert taking.progress().name == "Erin K."
    assert taking.progress().read == set(taking.pages)

    taking.hand_in(taking.begin(), right=8)

    with pytest.raises(PaperStands):
        taking.scene.do(commands.take_course, erin, TakeCourse(name="Somebody Else"))
    assert taking.scene.ask(queries.my_paper, erin, taking.course).name == "Erin K."


def test_no_two_papers_of_whatever_kind_have_one_number(taking: Taking, monkeypatch: pytest.MonkeyPatch) -> None:
    def take(session: Session) -> None:
        session.add(PaperNumber(number="AT-2222-2222"))

    taking.scene.do(take)
    drawn = iter(["AT-2222-2222", "AT-3333-3333"])
    monkeypatch.setattr(numbering, "_any_number", lambda: next(drawn))

    taking.passed()

    assert taking.scene.ask(queries.my_paper, erin, taking.course).number == "AT-3333-3333"
    assert set(taking.scene.rows(select(PaperNumber.number))) == {
        "AT-2222-2222",
        "AT-3333-3333",
    }


def test_nothing_about_the_course_is_told_to_other_services(taking: Taking) -> None:
    taking.passed()

    assert taking.scene.events() == []
