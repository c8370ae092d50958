"""What people answer becomes counts, and counts are shown in whole tens."""

import json

import pytest
from sqlmodel import Session

from curriculum.base import Base
from curriculum.course import queries
from curriculum.course.rules import AnsweredAlready, Moment, NameFirst, NotTheMoment
from curriculum.course.views import StatementFigures
from shared.testing.cast import erin, somebody

from .conftest import Taking

PEOPLE = [somebody(f"person-{number}") for number in range(11)]


def figures(taking: Taking) -> list[StatementFigures]:
    return taking.scene.ask(queries.figures, taking.course)


def rows_of(session: Session, table: str) -> list[dict[str, object]]:
    return [dict(row) for row in session.connection().execute(Base.metadata.tables[table].select()).mappings()]


def around(step: int, number: int) -> int:
    """Two of the people say something else than the others, so that ten are shown."""
    return step + {1: -1, 2: 1}.get(number, 0)


def test_ten_people_are_shown_together_and_the_eleventh_waits(taking: Taking) -> None:
    for number, person in enumerate(PEOPLE, start=1):
        taking.begun(person)
        taking.agreed(person, Moment.BEFORE, around(2, number) if number <= 10 else 5)
        shown = [one.before for one in figures(taking)]
        assert {one.people for one in shown} == {0 if number < 10 else 10}
        assert {one.mean for one in shown} == {None if number < 10 else 2.0}

    assert {one.after.people for one in figures(taking)} == {0}


def test_a_statement_that_some_leave_out_waits_for_its_own_ten(taking: Taking) -> None:
    for number, person in enumerate(PEOPLE[:10]):
        taking.begun(person)
        taking.agreed(person, Moment.BEFORE, around(4, number), *(("rely", "know") if number else ("rely",)))

    found = {one.statement.id: one.before for one in figures(taking)}
    assert (found["rely"].people, found["rely"].mean) == (10, 4.0)
    assert (found["know"].people, found["know"].mean) == (0, None)


def test_before_and_after_are_counted_apart(taking: Taking) -> None:
    for number, person in enumerate(PEOPLE[:10]):
        taking.begun(person)
        taking.agreed(person, Moment.BEFORE, around(2, number))
        taking.passed(person)
        taking.agreed(person, Moment.AFTER, around(4, number))

    assert {(one.before.mean, one.after.mean) for one in figures(taking)} == {(2.0, 4.0)}


def test_a_person_keeps_that_they_answered_and_not_what(taking: Taking) -> None:
    taking.begun()
    plain = taking.scene.ask(rows_of, "course_takers")
    taking.agreed(erin, Moment.BEFORE, 5)

    (taker,) = taking.scene.ask(rows_of, "course_takers")
    assert taker == plain[0] | {"answered_before": True}
    with_a_person = [name for name, table in Base.metadata.tables.items() if "person_id" in table.columns]
    assert "course_tallies" not in with_a_person
    for row in taking.scene.ask(rows_of, "course_tallies"):
        assert "erin" not in json.dumps(row) and set(row) == {"moment", "statement", "shown", "waiting"}


def test_nobody_is_counted_twice(taking: Taking) -> None:
    taking.begun()
    taking.agreed(erin, Moment.BEFORE, 5)

    with pytest.raises(AnsweredAlready):
        taking.agreed(erin, Moment.BEFORE, 1)


def test_after_comes_after_the_check(taking: Taking) -> None:
    with pytest.raises(NameFirst):
        taking.agreed(erin, Moment.BEFORE, 1)
    taking.read()
    for moment in Moment:
        with pytest.raises(NotTheMoment):
            taking.agreed(erin, moment, 1)

    taking.passed()
    taking.agreed(erin, Moment.AFTER, 1)

    assert taking.progress().moment is None


def test_who_leaves_them_out_gets_the_paper_as_well(taking: Taking) -> None:
    taking.passed()

    assert (taking.progress().paper or "").startswith("AT-")
