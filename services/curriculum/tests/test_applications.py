import pytest
from pydantic import ValidationError

from curriculum.applications import commands, queries
from curriculum.applications.inputs import KeepApplication, SendApplication
from curriculum.applications.rules import AlreadyApplied, State
from curriculum.applications.tables import Application
from curriculum.applications.views import Answers
from curriculum.cohorts.rules import CohortFull, CohortNotOpen
from curriculum.trainings.rules import AlreadyInTraining
from shared.refusals import NotFound
from shared.testing import NOW, Scene
from shared.testing.cast import alice, mallory
from shared.vault import Keyring

from .walk import ANSWERS, Given, bea


def test_an_application_waits_until_somebody_decides(given: Given) -> None:
    given.applied(given.cohort())

    queue = given.ask(queries.applications_waiting)
    assert (queue.count, queue.oldest) == (1, NOW)
    assert given.ask(queries.my_application, alice, given.keys).state == State.WAITING


def test_what_somebody_wrote_is_sealed_in_the_database(given: Given, scene: Scene) -> None:
    application_id = given.applied(given.cohort())

    assert b"been there" not in (scene.row(Application, application_id).experience or b"")
    assert given.ask(queries.my_application, alice, given.keys).answers == Answers(**ANSWERS.model_dump())


def test_a_half_filled_form_is_kept_for_its_writer_alone(given: Given, keys: Keyring) -> None:
    cohort_id = given.cohort()

    given.do(commands.keep_application, alice, keys, cohort_id, KeepApplication(name="Alice"))

    assert given.ask(queries.my_draft, alice, keys) == Answers(name="Alice")
    assert given.ask(queries.my_draft, mallory, keys) == Answers()
    assert given.ask(queries.applications_waiting).count == 0


def test_a_draft_becomes_the_application(given: Given, keys: Keyring) -> None:
    cohort_id = given.cohort()
    draft = given.do(commands.keep_application, alice, keys, cohort_id, KeepApplication())

    sent = given.do(commands.send_application, alice, keys, cohort_id, ANSWERS)

    assert sent == draft


@pytest.mark.parametrize(
    ("field", "answer"),
    [
        ("name", "  "),  # a name of blanks is none
        ("experience", " \n"),
        ("attested", False),
    ],
)
def test_an_application_without_ones_own_word_is_not_sent(field: str, answer: object) -> None:
    with pytest.raises(ValidationError) as refused:
        SendApplication.model_validate(ANSWERS.model_dump() | {field: answer})

    assert [error["loc"] for error in refused.value.errors()] == [(field,)]


def test_one_application_at_a_time(given: Given, keys: Keyring) -> None:
    first, second = given.cohort(), given.cohort()
    given.applied(first)

    with pytest.raises(AlreadyApplied):
        given.do(commands.send_application, alice, keys, second, ANSWERS)
    with pytest.raises(AlreadyApplied):
        given.do(commands.keep_application, alice, keys, second, KeepApplication())


def test_who_has_a_place_does_not_apply_again(given: Given, keys: Keyring) -> None:
    cohort_id = given.cohort()
    given.admitted(cohort_id)

    with pytest.raises(AlreadyInTraining):
        given.do(commands.send_application, alice, keys, cohort_id, ANSWERS)


def test_a_full_group_takes_no_more(given: Given, keys: Keyring) -> None:
    cohort_id = given.cohort(places=1)
    given.admitted(cohort_id, bea)

    with pytest.raises(CohortFull):
        given.do(commands.send_application, alice, keys, cohort_id, ANSWERS)


def test_after_the_last_day_no_application_is_taken(given: Given, scene: Scene) -> None:
    cohort_id = given.cohort()
    scene.later(days=11)

    with pytest.raises(CohortNotOpen):
        given.applied(cohort_id)


def test_taking_it_back_deletes_what_was_written(given: Given, scene: Scene) -> None:
    application_id = given.applied(given.cohort())

    given.do(commands.withdraw_application, alice, application_id)

    row = scene.row(Application, application_id)
    assert (row.state, row.experience, row.support) == (State.WITHDRAWN, None, None)


def test_nobody_takes_back_what_somebody_else_sent(given: Given) -> None:
    application_id = given.applied(given.cohort())

    with pytest.raises(NotFound):
        given.do(commands.withdraw_application, mallory, application_id)
