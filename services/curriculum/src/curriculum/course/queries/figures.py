from sqlmodel import Session

from curriculum.course.models import Course, Figure, StatementFigures
from curriculum.course.rules import Moment, Tally
from curriculum.course.tables import CourseTally


def show_figures(session: Session, course: Course) -> list[StatementFigures]:
    """Before beside after. What waits is not read out here."""
    return [
        StatementFigures(
            statement=one, before=_figure(session, "before", one.id), after=_figure(session, "after", one.id)
        )
        for one in course.statements
    ]


def tally_of(row: CourseTally | None) -> Tally:
    return Tally(tuple(row.shown), tuple(row.waiting)) if row else Tally()


def _figure(session: Session, moment: Moment, statement: str) -> Figure:
    tally = tally_of(session.get(CourseTally, (moment, statement)))
    return Figure(people=tally.people, mean=tally.mean)
