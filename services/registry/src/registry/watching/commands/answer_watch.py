from datetime import datetime

from sqlmodel import Session

from registry.changes.commands import drop_changes
from registry.changes.queries import shown_entries
from registry.employers.queries import organizations_named
from registry.employers.rules import State as OrganizationState
from registry.watching.rows import answered_by, begin_rounds, own_watch, who_hears
from registry.watching.rules import MOVES, Answer, NotThatWay
from registry.watching.tables import Watch
from shared.actor import Actor
from shared.events import NoticeKind
from shared.notices import tell


def answer_watch(session: Session, actor: Actor, watch_id: str, answer: Answer, *, now: datetime) -> None:
    """Say yes or no to one organization, or end it: in force with the commit, also for what still waits."""
    row = own_watch(session, actor, watch_id)
    if organizations_named(session, [row.organization_id])[row.organization_id].state != OrganizationState.VERIFIED:
        raise NotThatWay
    row.state = MOVES.after(row.state, answer)
    row.answered_at = now
    drop_changes(session, row.id)
    row.kind = row.until = row.since = None
    if answer == "give":
        _begin(session, row, now)
    kind: NoticeKind = "right-ended" if answer == "withdraw" else "request-decided"
    for person_id in who_hears(session, row):
        tell(session, person_id, kind, f"/registry/employers/{row.organization_id}/watching", now=now)


def _begin(session: Session, row: Watch, now: datetime) -> None:
    """What stands now is no news; what changes from now on is."""
    entry = shown_entries(session, [row.person_id], now=now).get(row.person_id)
    if entry is not None:
        row.kind, row.until, row.since = answered_by(entry.status)
    begin_rounds(session, row.organization_id, now=now)
