import json
from collections.abc import Collection
from datetime import UTC, datetime

from pydantic import BaseModel
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from shared.approvals.tables import Approval


class ApprovalView(BaseModel, frozen=True):
    """Who approved what. `second_by` and `taken_back_by` are empty while it waits for a second person."""

    id: str
    act: str
    first_by: str
    first_at: datetime
    reason: str
    second_by: str | None
    second_reason: str
    taken_back_by: str | None
    closed_at: datetime | None


def open_approvals(session: Session, about: str, subject_ids: Collection[str]) -> dict[str, ApprovalView]:
    """What waits for a second person, by the thing it is about."""
    rows = session.exec(_open(about).where(col(Approval.subject_id).in_(subject_ids)))
    return {row.subject_id: _view(row) for row in rows}


def approvals_of(session: Session, about: str, subject_id: str) -> tuple[ApprovalView, ...]:
    """The record of one thing, oldest first."""
    of_one = select(Approval).where(Approval.about == about, Approval.subject_id == subject_id)
    return tuple(_view(row) for row in session.exec(of_one.order_by(col(Approval.first_at), col(Approval.id))))


def approval_record(session: Session, approval_id: str) -> str:
    """All that a closed approval says, in one way only: what a digest is made of."""
    return record_of(_view(session.get_one(Approval, approval_id)))


def record_of(approval: ApprovalView) -> str:
    times = {"first_at": approval.first_at, "closed_at": approval.closed_at}
    said = approval.model_dump(exclude=set(times)) | {
        name: moment.astimezone(UTC).isoformat() for name, moment in times.items() if moment is not None
    }
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def subjects_waiting(about: str, act: str) -> SelectOfScalar[str]:
    """A statement for others to join: the ids of the things for which this act waits for a second person."""
    waiting = select(Approval.subject_id).where(Approval.about == about, Approval.act == act)
    return waiting.where(col(Approval.closed_at).is_(None))


def _open(about: str) -> SelectOfScalar[Approval]:
    return select(Approval).where(Approval.about == about, col(Approval.closed_at).is_(None))


def _view(row: Approval) -> ApprovalView:
    return ApprovalView.model_validate(row, from_attributes=True)
