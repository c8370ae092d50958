"""Finding a draft, and what it tells."""

from datetime import datetime

from sqlmodel import Session, func, select

from ce_tracker.claiming.rules import delete_at, refuse_if_too_many
from ce_tracker.claiming.tables import ClaimDraft
from ce_tracker.claiming.views import DraftWords
from ce_tracker.credits.inputs import InHours
from ce_tracker.keyring import opened, sealed
from shared.actor import Actor
from shared.refusals import NotFound


def own_row(session: Session, actor: Actor, draft_id: str) -> ClaimDraft:
    """Somebody else's looks like none."""
    row = session.get(ClaimDraft, draft_id)
    if row is None or row.person_id != actor.id:
        raise NotFound
    return row


def own_or_new(session: Session, actor: Actor, draft_id: str, *, now: datetime) -> ClaimDraft:
    """The page that begins one gives it its id, so that what is sent twice begins one draft."""
    if session.get(ClaimDraft, draft_id) is None:
        refuse_if_too_many(session.exec(select(func.count()).where(ClaimDraft.person_id == actor.id)).one())
        session.add(new_row(actor.id, draft_id, now=now))
        session.flush()
    row = own_row(session, actor, draft_id)
    row.changed_at, row.delete_at = now, delete_at(now=now)
    return row


def new_row(person_id: str, draft_id: str, *, now: datetime) -> ClaimDraft:
    return ClaimDraft(id=draft_id, person_id=person_id, changed_at=now, delete_at=delete_at(now=now))


def words_of(row: ClaimDraft) -> DraftWords:
    words = opened(row.person_id, _context(row), row.sealed)
    return DraftWords.model_validate_json(words) if words else DraftWords()


def keep_words(row: ClaimDraft, words: DraftWords, *, now: datetime) -> None:
    row.sealed = sealed(row.person_id, _context(row), words.model_dump_json(), now=now)


def as_claimed(words: DraftWords) -> InHours | None:
    """What it tells as a claim does; None where the day is not told yet."""
    if words.taken_on is None:
        return None
    return InHours(
        offering_id=words.offering_id,
        title=words.title,
        provider=words.provider,
        taken_on=words.taken_on,
        hours=words.minutes // 60,
        minutes=words.minutes % 60,
        ethics=words.ethics,
    )


def _context(row: ClaimDraft) -> str:
    return f"claim draft {row.id}"
