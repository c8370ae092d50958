from datetime import date

import pytest

from curriculum.cohorts.queries.places import training_of
from curriculum.completion.commands.import_history import import_history
from curriculum.completion.models import PastTraining
from curriculum.completion.queries import show_completion, show_paper
from curriculum.completion.rules import AlreadyRecorded, NotCompleteYet, NotInTheFuture
from curriculum.practice.rules import TrainingIsComplete
from shared.testing import NOW, TODAY

from .walk import Given

PAST = PastTraining(
    person_id="olu",
    name="Olu",
    completed_on=date(2019, 6, 1),
    practice_minutes=720,
    trained_by=("femi",),
    source="Paper, box 3",
)


def completed_facts(given: Given) -> list[dict[str, object]]:
    return [fact.data for fact in given.told() if fact.type == "curriculum.training.completed.v1"]


def finish(given: Given, *, last: str) -> str:
    cohort = given.cohort()
    training = given.studying(cohort)
    if last == "module":
        given.attendance(given.session(cohort, 720), training)
    for number in range(1, 35):
        given.finished_module(number)
    if last == "practice":
        given.attendance(given.session(cohort, 720), training)
    return training


@pytest.mark.parametrize("last", ["module", "practice"])
def test_whatever_comes_last_completes_the_training_once(given: Given, last: str) -> None:
    training = finish(given, last=last)

    assert completed_facts(given) == [
        {
            "person_id": "alice",
            "training_id": training,
            "completed_on": str(TODAY),
            "modules": 34,
            "practice_minutes": 720,
            "rule_set": "training-2012",
            "trained_by": ["femi"],
        }
    ]
    assert given.told()[-1].data == completed_facts(given)[0]


def test_after_completion_nothing_is_told_again(given: Given) -> None:
    training = finish(given, last="practice")
    session = given.session(given.ask(training_of, "alice").cohort_id)
    before = len(given.told())

    given.finished_module(1)
    with pytest.raises(TrainingIsComplete):
        given.attendance(session, training)

    assert len(given.told()) == before


def test_a_minute_short_is_not_complete(given: Given) -> None:
    cohort = given.cohort()
    training = given.studying(cohort)
    given.attendance(given.session(cohort, 719), training)
    for number in range(1, 35):
        given.finished_module(number)

    assert completed_facts(given) == []
    assert not given.ask(show_completion, "alice").complete
    with pytest.raises(NotCompleteYet):
        given.ask(show_paper, "alice")


def test_an_old_record_is_told_as_it_was(given: Given) -> None:
    given.do(import_history, [PAST], "dana", now=NOW)

    fact = given.told()[0]
    assert fact.type == "curriculum.training.completed.v1"
    assert fact.time.date() == date(2019, 6, 1)
    assert (fact.data["completed_on"], fact.data["practice_minutes"]) == ("2019-06-01", 720)
    assert given.ask(show_completion, "olu").modules == 34


def test_old_records_are_brought_in_all_or_none(given: Given) -> None:
    future = PAST.model_copy(update={"person_id": "pia", "completed_on": date(2027, 1, 1)})

    with pytest.raises(NotInTheFuture):
        given.do(import_history, [PAST, future], "dana", now=NOW)

    assert given.told() == []


def test_an_old_record_is_brought_in_once(given: Given) -> None:
    given.do(import_history, [PAST], "dana", now=NOW)

    with pytest.raises(AlreadyRecorded):
        given.do(import_history, [PAST], "dana", now=NOW)


def test_attendance_papers_have_numbers_of_their_own(given: Given) -> None:
    past = [PAST.model_copy(update={"person_id": f"olu-{number}"}) for number in range(50)]
    given.do(import_history, past, "dana", now=NOW)

    numbers = {given.ask(show_paper, training.person_id).number for training in past}

    assert len(numbers) == 50 and all(number.startswith("AT-") for number in numbers)
