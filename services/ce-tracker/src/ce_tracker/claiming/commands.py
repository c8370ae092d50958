from datetime import datetime

from sqlmodel import Session

from ce_tracker.claiming.inputs import TellWhat
from ce_tracker.claiming.queries import claimable_draft
from ce_tracker.claiming.rows import as_claimed, keep_words, own_or_new, own_row, words_of
from ce_tracker.claiming.rules import PaperIsMissing, WhatIsMissing
from ce_tracker.claiming.tables import ClaimDraft
from ce_tracker.claiming.views import DraftWords
from ce_tracker.credits.commands import claim_hours
from ce_tracker.credits.rows import credit_row
from ce_tracker.evidence.commands import drop_drafted, keep_drafted, seal_evidence
from ce_tracker.evidence.queries import claim_of_paper, kept_with
from ce_tracker.evidence.views import Paper
from ce_tracker.years.commands import turn_years
from shared.actor import Actor


def begin_draft(
    session: Session, actor: Actor, draft_id: str, offering_id: str | None = None, *, now: datetime
) -> None:
    """Begin a draft before any file is read, or go on with it."""
    row = own_or_new(session, actor, draft_id, now=now)
    if offering_id:
        keep_words(row, words_of(row).model_copy(update={"offering_id": offering_id}), now=now)


def keep_paper(session: Session, actor: Actor, draft_id: str, paper: Paper, *, now: datetime) -> None:
    """Keep the paper of one's own draft, in the place of another one."""
    row = own_or_new(session, actor, draft_id, now=now)
    keep_drafted(session, row.person_id, row.id, paper, now=now)


def tell_what(session: Session, actor: Actor, draft_id: str, what: TellWhat, *, now: datetime) -> None:
    """Keep what somebody tells of their hours, whether it may be claimed or not."""
    words = DraftWords(
        offering_id=what.offering_id,
        title=what.title,
        provider=what.provider,
        taken_on=what.taken_on,
        minutes=what.length,
        ethics=what.ethics,
    )
    keep_words(own_or_new(session, actor, draft_id, now=now), words, now=now)


def send_draft(session: Session, actor: Actor, draft_id: str, *, name: str | None, now: datetime) -> str:
    """Claim what a draft tells, with its paper; the draft is gone then. `name` is what the account calls the person."""
    turn_years(session, actor.id, now=now)
    draft = claimable_draft(session, actor, draft_id, now=now)
    what, paper = as_claimed(draft), kept_with(session, draft_id)
    if what is None:
        raise WhatIsMissing
    if paper is None:
        raise PaperIsMissing
    credit_id = claim_hours(session, actor, draft.offering_id, what, paper, name=name, now=now)
    session.delete(own_row(session, actor, draft_id))
    return credit_id


def discard_draft(session: Session, actor: Actor, draft_id: str, *, now: datetime) -> None:
    """Throw a draft of one's own away, with its paper."""
    _drop(session, own_row(session, actor, draft_id), now)


def drop_draft(session: Session, draft_id: str, *, now: datetime) -> None:
    """Delete a draft that nobody has touched for a long time."""
    _drop(session, session.get_one(ClaimDraft, draft_id), now)


def _drop(session: Session, row: ClaimDraft, now: datetime) -> None:
    drop_drafted(session, row.id, now=now)
    session.delete(row)


def seal_paper(session: Session, evidence_id: str, *, now: datetime) -> None:
    """Seal a paper that an earlier version kept as it was, for whoever claimed with it."""
    credit = credit_row(session, claim_of_paper(session, evidence_id) or "")
    seal_evidence(session, credit.person_id, evidence_id, course=credit.title, now=now)
