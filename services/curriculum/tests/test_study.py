import pytest

from curriculum.checks.inputs import ChooseAnswers
from curriculum.checks.rules import AnswerEach, CheckHandedIn, LessonFirst
from curriculum.study import commands, queries
from curriculum.study.rules import ModuleLocked
from shared.events import ModuleCompleted
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, mallory

from .walk import Given


def test_one_goes_on_where_one_left_off(given: Given) -> None:
    given.studying(given.cohort())
    given.do(commands.read_pages, alice, given.published.modules[0], [1, 2])

    step = given.ask(queries.overview, alice, given.published).next

    assert (step.kind, step.module, step.page) == ("read", 1, 3)


def test_a_page_read_twice_is_read_once(given: Given) -> None:
    given.studying(given.cohort())
    given.do(commands.read_pages, alice, given.published.modules[0], [1, 1, 2])

    given.do(commands.read_pages, alice, given.published.modules[0], [2])

    assert given.ask(queries.progress, alice, 1).read == {1, 2}


def test_the_check_comes_after_the_lesson(given: Given) -> None:
    given.studying(given.cohort())

    with pytest.raises(LessonFirst):
        given.do(commands.begin_check, alice, given.published.modules[0])


def test_a_locked_module_keeps_no_page(given: Given) -> None:
    given.studying(given.cohort())

    with pytest.raises(ModuleLocked):
        given.do(commands.read_pages, alice, given.published.modules[1], [1])


def test_a_page_that_is_not_there_is_not_read(given: Given) -> None:
    given.studying(given.cohort())

    with pytest.raises(NotFound):
        given.do(commands.read_pages, alice, given.published.modules[0], [99])


def test_passing_the_check_completes_the_module_and_opens_the_next(given: Given, scene: Scene) -> None:
    given.studying(given.cohort())

    given.finished_module(1)

    overview = given.ask(queries.overview, alice, given.published)
    assert (overview.completed, overview.next.module) == (1, 2)
    assert scene.events()[-1] == ModuleCompleted(person_id="alice", module=1, completed=1, required=34)


def test_a_check_that_is_not_passed_can_be_tried_again_with_other_questions(given: Given) -> None:
    given.studying(given.cohort())
    given.finished_module(1)
    first = given.begun_check(2)

    given.do(commands.hand_in_check, alice, first.id, given.wrong(first))
    second = given.begun_check(2)

    assert given.ask(queries.my_check, alice, first.id).passed is False
    assert not {question.id for question in first.questions} & {question.id for question in second.questions}


def test_every_answer_gets_a_reason(given: Given) -> None:
    given.studying(given.cohort())
    check = given.begun_check(1)

    given.do(commands.hand_in_check, alice, check.id, given.wrong(check))

    result = given.ask(queries.my_check, alice, check.id).result
    assert len(result) == len(check.questions)
    assert all(answer.feedback and answer.better and answer.better_because for answer in result)


def test_nothing_tells_the_right_answer_before_the_check_is_handed_in(given: Given) -> None:
    given.studying(given.cohort())

    shown = given.begun_check(1).model_dump_json()

    assert '"result":[]' in shown
    assert not [q for q in given.published.modules[0].check.questions if q.options[0].feedback in shown]


def test_a_half_filled_check_is_taken_up_again(given: Given) -> None:
    given.studying(given.cohort())
    check = given.begun_check(1)
    one = check.questions[0].id
    given.do(commands.keep_answers, alice, check.id, ChooseAnswers(answers={one: 1}))
    assert given.ask(queries.my_tries, alice, 1).half_filled

    again = given.begun_check(1)

    assert (again.id, again.answers) == (check.id, {one: 1})
    with pytest.raises(AnswerEach):
        given.do(commands.hand_in_check, alice, check.id, ChooseAnswers(answers={}))


def test_tries_are_listed_once_they_are_handed_in(given: Given) -> None:
    given.studying(given.cohort())
    assert not given.ask(queries.my_tries, alice, 1).begun

    given.finished_module(1)

    tries = given.ask(queries.my_tries, alice, 1)
    assert (tries.begun, tries.half_filled) == (True, False)
    [only] = tries.handed_in.items
    assert (only.number, only.right, only.passed) == (1, only.asked, True)


def test_a_result_stands(given: Given) -> None:
    given.studying(given.cohort())
    check = given.begun_check(1)
    given.do(commands.hand_in_check, alice, check.id, given.wrong(check))

    with pytest.raises(CheckHandedIn):
        given.do(commands.hand_in_check, alice, check.id, given.right(check))


def test_somebody_elses_check_is_not_there(given: Given) -> None:
    cohort_id = given.cohort()
    given.studying(cohort_id)
    given.studying(cohort_id, mallory)
    check = given.begun_check(1)

    with pytest.raises(NotFound):
        given.ask(queries.my_check, mallory, check.id)
    with pytest.raises(NotFound):
        given.do(commands.hand_in_check, mallory, check.id, given.right(check))


def test_passing_the_same_module_again_is_told_once(given: Given, scene: Scene) -> None:
    given.studying(given.cohort())
    given.finished_module(1)

    given.finished_module(1)

    assert len(scene.events(ModuleCompleted)) == 1
