"""What this room loads and writes: what is to be read of an item, what was said of it, and where it stands by that."""

from collections.abc import Collection, Iterable

from sqlmodel import Session, col, select

from exam.bank.queries import described, newest_versions, used_items
from exam.bank.views import Described, ItemVersion
from exam.keys.queries import key_versions
from exam.keys.rules import PUBLISHED
from exam.reviews.rules import Given, Need, needs, stage, status
from exam.reviews.tables import ItemReview, ItemStage, RetiredItem


def needs_of(one: Described, key: int = PUBLISHED) -> tuple[Need, ...]:
    """`key`: the number of the one that stands; another key is to be read anew."""
    digests = {wording.language: wording.digest for wording in one.wordings}
    return needs(digests, keyed=f"{one.wordings[0].digest} {key:x}")


def given_of(rows: Iterable[ItemReview]) -> list[Given]:
    return [
        Given(Need(row.kind, row.language, row.digest), row.verdict, row.person_id, row.is_author, row.reviewed_at)
        for row in rows
    ]


def reviews_of(session: Session, ids: Collection[str]) -> dict[ItemVersion, list[ItemReview]]:
    """Of each version of these items what was said of it, the oldest first."""
    found: dict[ItemVersion, list[ItemReview]] = {}
    rows = select(ItemReview).where(col(ItemReview.item_id).in_(ids))
    for row in session.exec(rows.order_by(col(ItemReview.reviewed_at), col(ItemReview.id))):
        found.setdefault(ItemVersion(row.item_id, row.item_version), []).append(row)
    return found


def refresh(session: Session, ids: Collection[str]) -> None:
    """Write anew where these items stand: after a review, a mended word, a form, a version."""
    newest = [one for id, one in newest_versions(session).items() if id in ids]
    reviews, used, keys = reviews_of(session, ids), used_items(session), key_versions(session, newest)
    retired = set(session.exec(select(RetiredItem.item_id).where(col(RetiredItem.item_id).in_(ids))))
    for of, one in described(session, newest).items():
        reached = stage(needs_of(one, keys[of]), given_of(reviews.get(of, [])))
        session.merge(
            ItemStage(
                item_id=of.id,
                item_version=of.version,
                kind=one.kind,
                domain=one.domain,
                element=one.element,
                stage=reached,
                status=status(reached, used=of in used, retired=of.id in retired),
            )
        )
    session.flush()
