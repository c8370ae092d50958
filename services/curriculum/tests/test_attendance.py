import pytest

from curriculum.attendance.rules import NotHeldYet, Presence
from curriculum.practice import commands, queries
from curriculum.practice.inputs import RecordAttendance, Seen
from curriculum.practice.rules import NotAFacilitatorHere, NothingToMakeUp, OwnState
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, femi

from .walk import Given, bea, evening, gil


def minutes(given: Given) -> int:
    return given.ask(queries.my_practice, alice).minutes


def test_minutes_count_for_those_who_were_there(given: Given) -> None:
    cohort_id = given.cohort()
    training_id = given.studying(cohort_id)

    given.attendance(given.session(cohort_id, 90), training_id)
    given.attendance(given.session(cohort_id, 120), training_id, Presence.PART, 40)
    given.attendance(given.session(cohort_id, 120), training_id, Presence.MISSED)

    assert minutes(given) == 130


def test_minutes_are_summed_up_for_each_of_a_sheet(given: Given) -> None:
    cohort_id = given.cohort()
    here, not_here = given.studying(cohort_id), given.studying(cohort_id, bea)
    sheet = RecordAttendance(people={here: Seen(presence=Presence.ATTENDED), not_here: Seen(presence=Presence.MISSED)})

    given.do(commands.record_attendance, femi, given.session(cohort_id, 90), sheet)

    assert [given.seat(who).practice_minutes for who in (alice, bea)] == [90, 0]


def test_a_missed_session_is_made_up_on_another_date(given: Given) -> None:
    cohort_id = given.cohort()
    training_id = given.studying(cohort_id)
    first = given.session(cohort_id)
    given.attendance(first, training_id, Presence.MISSED)

    given.attendance(given.session(cohort_id, makes_up=first), training_id)

    assert minutes(given) == 120
    states = [own.state for own in given.ask(queries.my_practice, alice).sessions]
    assert sorted(states) == [OwnState.ATTENDED, OwnState.MADE_UP]


def test_a_make_up_date_is_offered_to_those_who_missed_the_first(given: Given, scene: Scene) -> None:
    cohort_id = given.cohort()
    here, not_here = given.studying(cohort_id), given.studying(cohort_id, bea)
    first = given.session(cohort_id)
    given.attendance(first, here)
    given.attendance(first, not_here, Presence.MISSED)

    again = given.do(commands.plan_session, femi, cohort_id, evening(scene, makes_up=first, days=7))

    offered = {who.id: [own.make_ups for own in given.ask(queries.my_practice, who).sessions] for who in (alice, bea)}
    assert offered["alice"] == [()]
    assert [[view.id for view in make_ups] for make_ups in offered["bea"]] == [[again], []]
    expected = {line.training_id: line.expected for line in given.ask(queries.attendance_sheet, femi, again).people}
    assert expected == {here: False, not_here: True}


def test_a_session_and_its_make_up_date_count_once(given: Given) -> None:
    cohort_id = given.cohort()
    training_id = given.studying(cohort_id)
    first = given.session(cohort_id)
    given.attendance(first, training_id)

    given.attendance(given.session(cohort_id, makes_up=first), training_id)

    assert minutes(given) == 120


def test_a_slip_is_put_right(given: Given) -> None:
    cohort_id = given.cohort()
    training_id = given.studying(cohort_id)
    session_id = given.session(cohort_id)
    given.attendance(session_id, training_id)

    given.attendance(session_id, training_id, Presence.MISSED)

    assert minutes(given) == 0


def test_minutes_that_no_cps_led_do_not_count(given: Given) -> None:
    cohort_id = given.cohort(cps=False)
    training_id = given.studying(cohort_id)

    given.attendance(given.session(cohort_id), training_id)

    assert minutes(given) == 0


def test_attendance_waits_until_the_session_has_begun(given: Given, scene: Scene) -> None:
    cohort_id = given.cohort()
    training_id = given.studying(cohort_id)
    session_id = given.do(commands.plan_session, femi, cohort_id, evening(scene, days=1))

    with pytest.raises(NotHeldYet):
        given.attendance(session_id, training_id)


def test_a_facilitator_of_another_group_writes_nothing_down(given: Given) -> None:
    cohort_id = given.cohort(femi)
    training_id = given.studying(cohort_id)
    session_id = given.session(cohort_id)
    given.cohort(gil)
    sheet = RecordAttendance(people={training_id: Seen(presence=Presence.ATTENDED)})

    with pytest.raises(NotFound):
        given.do(commands.record_attendance, gil, session_id, sheet)
    with pytest.raises(NotFound):
        given.ask(queries.attendance_sheet, gil, session_id)


def test_people_of_another_group_cannot_be_written_down(given: Given) -> None:
    elsewhere = given.studying(given.cohort(), bea)
    session_id = given.session(given.cohort())

    with pytest.raises(NotFound):
        given.attendance(session_id, elsewhere)


def test_a_session_is_led_by_a_facilitator_of_the_group(given: Given, scene: Scene) -> None:
    cohort_id = given.cohort()
    given.introduced(gil)

    with pytest.raises(NotAFacilitatorHere):
        given.do(commands.plan_session, femi, cohort_id, evening(scene, led_by="gil"))


def test_a_make_up_date_is_for_a_session_of_the_same_group(given: Given, scene: Scene) -> None:
    other = given.session(given.cohort())

    with pytest.raises(NothingToMakeUp):
        given.do(commands.plan_session, femi, given.cohort(), evening(scene, makes_up=other))
