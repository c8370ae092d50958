"""What waits for a second administrator, before it is void."""

from sqlmodel import Session, func, select

from exam.voids.rows import ORAL, WRITTEN
from shared.approvals import ApprovalView, open_approvals, subjects_waiting
from shared.paging import Page
from shared.refusals import N_
from shared.web import Queue


def written_void(session: Session, sitting_id: str) -> ApprovalView | None:
    return open_approvals(session, WRITTEN, [sitting_id]).get(sitting_id)


def oral_void(session: Session, oral_id: str) -> ApprovalView | None:
    return open_approvals(session, ORAL, [oral_id]).get(oral_id)


def voids(session: Session, *, after: str = "") -> Page[str]:
    """Where the pages of those are that wait."""
    written, oral = (subjects_waiting(about, "void") for about in (WRITTEN, ORAL))
    places = [f"/exam/administration/sittings/{id}/void" for id in session.exec(written)]
    places += [f"/exam/administration/orals/{id}/void" for id in session.exec(oral)]
    return Page(items=tuple(places), after="")


def void_queue(session: Session) -> Queue:
    counts = [
        session.exec(select(func.count()).select_from(subjects_waiting(about, "void").subquery())).one()
        for about in (WRITTEN, ORAL)
    ]
    return Queue(slug="voids", title=N_("Parts to void"), count=sum(counts), url="/exam/administration/voids")
