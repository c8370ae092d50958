from datetime import datetime

from sqlmodel import Session

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.queries import described, item_versions, refuse_unless_known
from exam.bank.views import ItemVersion
from exam.keys.queries import key_version
from exam.reviews.inputs import ReviewItem
from exam.reviews.rows import needs_of, refresh
from exam.reviews.rules import need_read, refuse_if_retired, refuse_unless_reasoned
from exam.reviews.tables import ItemReview, RetiredItem
from shared.actor import Actor


def review_item(session: Session, actor: Actor, item_id: str, version: int, what: ReviewItem, *, now: datetime) -> None:
    """Say what one found in an item's words. Whoever wrote any of it speaks as its author."""
    refuse_if_yet_to_sit(session, actor)
    of = ItemVersion(item_id, version)
    refuse_unless_known(session, of)
    refuse_if_retired(session.get(RetiredItem, item_id))
    refuse_unless_reasoned(what.kind, what.reasons)
    one = described(session, [of])[of]
    need = need_read(needs_of(one, key_version(session, item_id, version)), what.kind, what.language, what.digest)
    writers = {version_of.written_by for version_of in item_versions(session, item_id)}
    writers |= {wording.written_by for wording in one.wordings}
    session.add(
        ItemReview(
            item_id=item_id,
            item_version=version,
            language=need.language,
            digest=need.digest,
            kind=need.kind,
            verdict=what.verdict,
            reasons=dict(what.reasons),
            person_id=actor.id,
            is_author=actor.id in writers,
            reviewed_at=now,
        )
    )
    session.flush()
    refresh(session, [item_id])
