from datetime import date

import pytest

from curriculum.attendance.rules import TrainingIsComplete
from curriculum.completion import commands, queries
from curriculum.completion.inputs import ImportHistory, PastTraining
from curriculum.completion.rules import AlreadyRecorded, NotCompleteYet, NotInTheFuture
from shared.events import TrainingCompleted
from shared.testing import TODAY, Scene
from shared.testing.cast import alice, dana, somebody

from .walk import Given

olu = somebody("olu", "trainee")
"""Was trained long ago."""
PAST = PastTraining(
    person_id="olu",
    name="Olu",
    completed_on=date(2019, 6, 1),
    practice_minutes=720,
    trained_by=("femi",),
    source="Paper, box 3",
)


def bring_in(scene: Scene, *past: PastTraining) -> None:
    scene.do(commands.import_history, dana, ImportHistory(past))


def practise(given: Given, cohort_id: str, training_id: str, minutes: int) -> None:
    """In two sessions; the second does the last of it."""
    for part in (360, minutes - 360):
        given.attendance(given.session(cohort_id, part), training_id)


def finish(given: Given, *, last: str) -> str:
    cohort_id = given.cohort()
    training_id = given.studying(cohort_id)
    if last == "module":
        practise(given, cohort_id, training_id, 720)
    for number in range(1, 35):
        given.finished_module(number)
    if last == "practice":
        practise(given, cohort_id, training_id, 720)
    return training_id


@pytest.mark.parametrize("last", ["module", "practice"])
def test_whatever_comes_last_completes_the_training_once(given: Given, scene: Scene, last: str) -> None:
    training_id = finish(given, last=last)

    fact = TrainingCompleted(
        person_id="alice",
        training_id=training_id,
        completed_on=TODAY,
        modules=34,
        practice_minutes=720,
        rule_set="training-2012",
        trained_by=("femi",),
    )
    assert scene.events(TrainingCompleted) == [fact]
    assert scene.events()[-1] == fact


def test_after_completion_nothing_is_told_again(given: Given, scene: Scene) -> None:
    training_id = finish(given, last="practice")
    session_id = given.session(given.seat().cohort_id or "")
    before = scene.events()

    given.finished_module(1)
    with pytest.raises(TrainingIsComplete):
        given.attendance(session_id, training_id)

    assert scene.events() == before


def test_a_minute_short_is_not_complete(given: Given, scene: Scene) -> None:
    cohort_id = given.cohort()
    training_id = given.studying(cohort_id)
    practise(given, cohort_id, training_id, 719)
    for number in range(1, 35):
        given.finished_module(number)

    assert scene.events(TrainingCompleted) == []
    assert not given.ask(queries.my_completion, alice).complete
    with pytest.raises(NotCompleteYet):
        given.ask(queries.my_paper, alice)


def test_an_old_record_is_told_as_it_was(scene: Scene) -> None:
    bring_in(scene, PAST)

    [envelope] = scene.envelopes()
    assert envelope.time.date() == date(2019, 6, 1)
    [fact] = scene.events(TrainingCompleted)
    assert (fact.completed_on, fact.practice_minutes) == (date(2019, 6, 1), 720)
    assert scene.ask(queries.my_completion, olu).modules == 34


def test_old_records_are_brought_in_all_or_none(scene: Scene) -> None:
    with pytest.raises(NotInTheFuture):
        bring_in(scene, PAST, PAST.model_copy(update={"person_id": "pia", "completed_on": date(2027, 1, 1)}))

    assert scene.events() == []


def test_an_old_record_is_brought_in_once(scene: Scene) -> None:
    bring_in(scene, PAST)

    with pytest.raises(AlreadyRecorded):
        bring_in(scene, PAST)


def test_attendance_papers_have_numbers_of_their_own(scene: Scene) -> None:
    people = [somebody(f"olu-{number}", "trainee") for number in range(50)]
    bring_in(scene, *(PAST.model_copy(update={"person_id": one.id}) for one in people))

    numbers = {scene.ask(queries.my_paper, one).number for one in people}

    assert len(numbers) == 50 and all(number.startswith("AT-") for number in numbers)
