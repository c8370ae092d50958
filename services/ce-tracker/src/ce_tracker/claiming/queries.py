from datetime import datetime

from sqlmodel import Session, col, select

from ce_tracker.claiming.inputs import OTHER
from ce_tracker.claiming.rows import as_claimed, new_row, own_row, words_of
from ce_tracker.claiming.rules import refuse_unless_open, refuse_unless_told
from ce_tracker.claiming.tables import ClaimDraft
from ce_tracker.claiming.views import DraftView, DraftWords
from ce_tracker.credits.rows import refuse_unless_claimable
from ce_tracker.evidence.queries import drafted_evidence, drafted_file
from ce_tracker.evidence.views import EvidenceFile
from ce_tracker.offerings.queries import offering_as_it_was
from ce_tracker.offerings.rules import State
from shared.actor import Actor
from shared.paging import Page, page


def own_drafts(session: Session, actor: Actor, *, after: str = "") -> Page[DraftView]:
    """Those touched last come first."""
    mine = select(ClaimDraft).where(ClaimDraft.person_id == actor.id)
    found = page(session, mine, by=(ClaimDraft.changed_at, ClaimDraft.id), after=after, newest_first=True)
    return found.map(lambda row: _view(session, row, words_of(row)))


def own_draft(session: Session, actor: Actor, draft_id: str) -> DraftView:
    row = own_row(session, actor, draft_id)
    return _view(session, row, words_of(row))


def draft_to_tell(session: Session, actor: Actor, draft_id: str, offering: str = "", *, now: datetime) -> DraftView:
    """With the offering that was just picked, OTHER for none. A draft that is not begun yet tells nothing."""
    if session.get(ClaimDraft, draft_id) is None:
        row, words = new_row(actor.id, draft_id, now=now), DraftWords()
    else:
        row = own_row(session, actor, draft_id)
        words = words_of(row)
    if offering:
        words = words.model_copy(update={"offering_id": None if offering == OTHER else offering})
    return _view(session, row, words)


def draft_file(session: Session, actor: Actor, draft_id: str, evidence_id: str) -> EvidenceFile:
    """The paper of one's own draft."""
    return drafted_file(session, own_row(session, actor, draft_id).id, evidence_id)


def claimable_draft(session: Session, actor: Actor, draft_id: str, *, now: datetime) -> DraftView:
    """A draft whose hours may be claimed as they are words, or why not."""
    view = own_draft(session, actor, draft_id)
    what = as_claimed(view)
    if what is not None:
        refuse_unless_told(offered=view.offering is not None, title=view.title, provider=view.provider)
        refuse_unless_open(is_open=view.offering is None or view.offering.state == State.OPEN)
        refuse_unless_claimable(session, actor, what, view.offering, now=now)
    return view


def drafts_to_drop(session: Session, *, now: datetime) -> list[str]:
    """Drafts that nobody has touched for a long time."""
    return list(session.exec(select(ClaimDraft.id).where(col(ClaimDraft.delete_at) <= now)))


def _view(session: Session, row: ClaimDraft, words: DraftWords) -> DraftView:
    return DraftView(
        **words.model_dump(),
        id=row.id,
        offering=offering_as_it_was(session, words.offering_id) if words.offering_id else None,
        paper=drafted_evidence(session, row.id),
        delete_at=row.delete_at,
    )
