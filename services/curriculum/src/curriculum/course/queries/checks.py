from sqlmodel import Session, col, select

from curriculum.checks.queries import tries_of as tries_at
from curriculum.checks.queries import view_sheet
from curriculum.checks.views import Tries
from curriculum.course.models import CourseCheckView
from curriculum.course.tables import CourseCheck
from shared.refusals import NotFound


def tries_of(session: Session, person_id: str | None) -> list[CourseCheck]:
    statement = select(CourseCheck).where(CourseCheck.person_id == person_id).order_by(col(CourseCheck.number))
    return list(session.exec(statement))


def own_try(session: Session, sheet_id: str, person_id: str) -> CourseCheck:
    sheet = session.get(CourseCheck, sheet_id)
    if sheet is None or sheet.person_id != person_id:
        raise NotFound
    return sheet


def list_tries(session: Session, person_id: str, *, after: str = "") -> Tries:
    return tries_at(session, CourseCheck, col(CourseCheck.person_id) == person_id, after=after)


def show_try(session: Session, sheet_id: str, person_id: str) -> CourseCheckView:
    return view_sheet(CourseCheckView, own_try(session, sheet_id, person_id))
