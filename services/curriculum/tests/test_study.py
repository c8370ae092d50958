import pytest

from curriculum.checks.rules import AnswerEach, CheckHandedIn, LessonFirst
from curriculum.study.commands.answer_check import hand_in_check, keep_answers
from curriculum.study.commands.read_pages import read_pages
from curriculum.study.commands.start_check import start_check
from curriculum.study.queries.checks import show_check
from curriculum.study.queries.overview import show_overview
from curriculum.study.rules import ModuleLocked
from shared.identity import Identity
from shared.refusals import NotFound
from shared.testing import NOW

from .walk import Given

ALICE = Identity(person_id="alice")


def begin(given: Given, number: int = 1) -> object:
    module = given.published.modules[number - 1]
    given.do(read_pages, ALICE, module, range(1, len(module.lesson) + 1), now=NOW)
    return given.do(start_check, ALICE, module, now=NOW)


def wrong(given: Given, check: object, number: int = 1) -> dict[str, int]:
    return {question: 1 if right == 0 else 0 for question, right in given.right(check, number).items()}


def test_one_goes_on_where_one_left_off(given: Given) -> None:
    given.studying(given.cohort())
    given.do(read_pages, ALICE, given.published.modules[0], [1, 2], now=NOW)

    step = given.ask(show_overview, given.published, ALICE).next

    assert (step.kind, step.module, step.page) == ("read", 1, 3)


def test_the_check_comes_after_the_lesson(given: Given) -> None:
    given.studying(given.cohort())

    with pytest.raises(LessonFirst):
        given.do(start_check, ALICE, given.published.modules[0], now=NOW)


def test_a_locked_module_keeps_no_page(given: Given) -> None:
    given.studying(given.cohort())

    with pytest.raises(ModuleLocked):
        given.do(read_pages, ALICE, given.published.modules[1], [1], now=NOW)


def test_a_page_that_is_not_there_is_not_read(given: Given) -> None:
    given.studying(given.cohort())

    with pytest.raises(NotFound):
        given.do(read_pages, ALICE, given.published.modules[0], [99], now=NOW)


def test_passing_the_check_completes_the_module_and_opens_the_next(given: Given) -> None:
    given.studying(given.cohort())

    given.finished_module(1)

    overview = given.ask(show_overview, given.published, ALICE)
    assert (overview.completed, overview.next.module) == (1, 2)
    assert given.told()[-1].data == {"person_id": "alice", "module": 1, "completed": 1, "required": 34}


def test_a_check_that_is_not_passed_can_be_tried_again_with_other_questions(given: Given) -> None:
    given.studying(given.cohort())
    given.finished_module(1)
    first = begin(given, 2)

    result = given.do(hand_in_check, first.id, "alice", wrong(given, first, 2), now=NOW)
    second = begin(given, 2)

    assert result.passed is False
    assert not {question.id for question in first.questions} & {question.id for question in second.questions}


def test_every_answer_gets_a_reason(given: Given) -> None:
    given.studying(given.cohort())
    check = begin(given)

    result = given.do(hand_in_check, check.id, "alice", wrong(given, check), now=NOW)

    assert len(result.result) == len(check.questions)
    assert all(answer.feedback and answer.better and answer.better_because for answer in result.result)


def test_nothing_tells_the_right_answer_before_the_check_is_handed_in(given: Given) -> None:
    given.studying(given.cohort())

    shown = begin(given).model_dump_json()

    assert '"result":[]' in shown
    assert not [q for q in given.published.modules[0].check.questions if q.options[0].feedback in shown]


def test_a_half_filled_check_is_taken_up_again(given: Given) -> None:
    given.studying(given.cohort())
    check = begin(given)
    one = check.questions[0].id
    given.do(keep_answers, check.id, "alice", {one: 1})

    again = begin(given)

    assert (again.id, again.answers) == (check.id, {one: 1})
    with pytest.raises(AnswerEach):
        given.do(hand_in_check, check.id, "alice", {}, now=NOW)


def test_a_result_stands(given: Given) -> None:
    given.studying(given.cohort())
    check = begin(given)
    given.do(hand_in_check, check.id, "alice", wrong(given, check), now=NOW)

    with pytest.raises(CheckHandedIn):
        given.do(hand_in_check, check.id, "alice", given.right(check, 1), now=NOW)


def test_somebody_elses_check_is_not_there(given: Given) -> None:
    cohort = given.cohort()
    given.studying(cohort)
    given.studying(cohort, "mallory")
    check = begin(given)

    with pytest.raises(NotFound):
        given.ask(show_check, check.id, "mallory")
    with pytest.raises(NotFound):
        given.do(hand_in_check, check.id, "mallory", given.right(check, 1), now=NOW)


def test_passing_the_same_module_again_is_told_once(given: Given) -> None:
    given.studying(given.cohort())
    given.finished_module(1)

    given.finished_module(1)

    assert len([fact for fact in given.told() if fact.type.endswith("module-completed.v1")]) == 1
