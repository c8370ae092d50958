from collections.abc import Mapping

from sqlmodel import Session

from curriculum.course.models import Course
from curriculum.course.queries.figures import tally_of
from curriculum.course.queries.progress import standing_of, taker_of
from curriculum.course.rules import Moment, check_agreement, check_moment, counted
from curriculum.course.tables import CourseTally


def answer_statements(
    session: Session, course: Course, person_id: str, moment: Moment, answers: Mapping[str, int]
) -> None:
    """Each answer is added to the counts of its statement. The person's row says only that they have answered."""
    taker = taker_of(session, person_id)
    check_moment(standing_of(session, taker), moment)
    check_agreement(course.ids, answers)
    for statement, step in answers.items():
        _count(session, moment, statement, step)
    setattr(taker, f"answered_{moment}", True)
    session.add(taker)


def _count(session: Session, moment: Moment, statement: str, step: int) -> None:
    row = session.get(CourseTally, (moment, statement))
    tally = counted(tally_of(row), step)
    row = row or CourseTally(moment=moment, statement=statement, shown=[], waiting=[])
    row.shown, row.waiting = list(tally.shown), list(tally.waiting)
    session.add(row)
