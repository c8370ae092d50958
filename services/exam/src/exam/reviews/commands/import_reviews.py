from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time
from typing import Any

from sqlmodel import Session

from exam.bank.queries import described, newest_versions
from exam.bank.views import ItemVersion
from exam.items.content import BankFile
from exam.items.kinds import KINDS
from exam.items.kinds.kind import AuthorsReview
from exam.reviews.rows import needs_of, refresh, reviews_of
from exam.reviews.rules import Kind, Need, Verdict, refuse_unless_reasoned
from exam.reviews.tables import ItemReview


def import_reviews(session: Session, files: Iterable[BankFile], *, now: datetime) -> None:
    """Keep what the files say of their authors' reviews, of the words that they were about; twice is harmless."""
    items = [file.body for file in files if file.kind in KINDS]
    bodies = {ItemVersion(str(body.get("id")), body.get("version", 0)): body for body in items}
    known = described(session, bodies)
    reviews = reviews_of(session, [of.id for of in known])
    for of, one in known.items():
        kept = {Need(row.kind, row.language, row.digest) for row in reviews.get(of, []) if row.person_id is None}
        session.add_all(row for need, row in _rows(of, needs_of(one), bodies[of]) if need not in kept)
    session.flush()
    refresh(session, newest_versions(session))


def _rows(of: ItemVersion, wanted: Iterable[Need], body: dict[str, Any]) -> Iterator[tuple[Need, ItemReview]]:
    """Of what the file says of the words as they are now; a review of other words was kept when they were."""
    needs = {(need.kind.value, need.language): need for need in wanted}
    for one in map(AuthorsReview.model_validate, body.get("reviews", ())):
        if one.revision == body.get("revision", 1):
            need = needs[one.kind, one.language]
            refuse_unless_reasoned(Kind(one.kind), one.reasons)
            yield need, _row(of, need, one)


def _row(of: ItemVersion, need: Need, review: AuthorsReview) -> ItemReview:
    return ItemReview(
        item_id=of.id,
        item_version=of.version,
        language=need.language,
        digest=need.digest,
        kind=need.kind,
        verdict=Verdict.FITS,
        reasons=review.reasons,
        person_id=None,
        is_author=True,
        reviewed_at=datetime.combine(review.day, time(), UTC),
    )
