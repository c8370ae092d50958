from datetime import datetime

from sqlmodel import Session

from registry.changes.commands import note_change
from registry.changes.queries import shown_entries
from registry.changes.rules import Answered
from registry.verification.views import PublicStatus
from registry.watching.rows import answered_by, given_watches, who_hears
from registry.watching.rules import EACH, has_changed
from registry.watching.tables import Watch, WatchRound


def look_at_watches(session: Session, organization_id: str, *, now: datetime) -> None:
    """Look at the entries that an organization watches, as anybody may see them, and tell of each that changed."""
    watches = given_watches(session, organization_id)
    shown = shown_entries(session, [row.person_id for row in watches], now=now)
    for row in watches:
        if row.person_id in shown:
            _compare(session, row, shown[row.person_id].status, now)
    session.get_one(WatchRound, organization_id).look_at = now + EACH


def _compare(session: Session, row: Watch, status: PublicStatus, now: datetime) -> None:
    """Without an answer of before, as where it was not shown when the person agreed, there is nothing to tell."""
    stands = answered_by(status)
    before = None if row.kind is None else Answered(row.kind, row.until, row.since)
    if before is not None and not has_changed(before, stands):
        return
    row.kind, row.until, row.since = stands
    if before is not None:
        watch, hearing = (row.id, row.organization_id), who_hears(session, row)
        note_change(session, row.person_id, watch, stands, hearing, now=now)
