from collections.abc import Collection, Iterable, Sequence

from sqlmodel import Session, select

from exam.bank.queries import used_items
from exam.bank.views import Described, ItemVersion
from exam.keys.queries import key_version, key_versions
from exam.reviews import rules
from exam.reviews.inputs import Stages
from exam.reviews.rows import given_of, needs_of, reviews_of
from exam.reviews.rules import Given, Need, Stage, Verdict
from exam.reviews.tables import ItemReview, ItemStage, RetiredItem
from exam.reviews.views import NeedView, Retired, Reviewed, ReviewView, StagedItem
from shared.actor import Actor
from shared.paging import Page, page


def stages(session: Session, what: Stages) -> Page[StagedItem]:
    """Where items stand, by their ids."""
    narrowed = {"status": what.status, "kind": what.kind, "element": what.element, "domain": what.domain}
    chosen = [getattr(ItemStage, name) == value for name, value in narrowed.items() if value]
    rows = page(session, select(ItemStage).where(*chosen), by=(ItemStage.item_id,), after=what.after)
    return rows.map(_staged)


def stages_of(session: Session, versions: Iterable[Described]) -> dict[ItemVersion, Stage]:
    """What the reviews of each of these versions come to."""
    known = {one.of: one for one in versions}
    reviews = reviews_of(session, [of.id for of in known])
    keys = key_versions(session, known)
    return {of: rules.stage(needs_of(one, keys[of]), given_of(reviews.get(of, []))) for of, one in known.items()}


def retired_items(session: Session) -> frozenset[str]:
    """Ids of what no new form asks."""
    return frozenset(session.exec(select(RetiredItem.item_id)))


def refuse_if_item_retired(session: Session, item_id: str) -> None:
    rules.refuse_if_retired(session.get(RetiredItem, item_id))


def reviewed(session: Session, actor: Actor, one: Described) -> Reviewed:
    """Where a version stands, what was said of it, and what is to be read next."""
    wanted = needs_of(one, key_version(session, one.of.id, one.of.version))
    rows = reviews_of(session, [one.of.id]).get(one.of, [])
    given, retired = given_of(rows), session.get(RetiredItem, one.of.id)
    reached = rules.stage(wanted, given)
    views = {need: _need(need, given) for need in wanted}
    following = next(rules.waits_for(wanted, given), None)
    return Reviewed(
        stage=reached,
        status=rules.status(reached, used=one.of in used_items(session), retired=retired is not None),
        needs=tuple(views.values()),
        next=views[following] if following else None,
        reviews=tuple(_view(row, actor, wanted) for row in reversed(rows)),
        retired=Retired(reason=retired.reason, retired_at=retired.retired_at) if retired else None,
    )


def _need(need: Need, given: Sequence[Given]) -> NeedView:
    said = [one for one in given if one.need == need]
    last = {one.by: one.verdict for one in said if not one.is_author}
    return NeedView(
        kind=need.kind,
        language=need.language,
        digest=need.digest,
        fits=bool(said) and said[-1].verdict == Verdict.FITS,
        voices=sum(verdict == Verdict.FITS for verdict in last.values()),
    )


def _view(row: ItemReview, actor: Actor, wanted: Collection[Need]) -> ReviewView:
    return ReviewView(
        id=row.id,
        kind=row.kind,
        language=row.language,
        verdict=row.verdict,
        reasons=row.reasons,
        authors=row.person_id is None,
        is_author=row.is_author,
        mine=row.person_id == actor.id,
        current=Need(row.kind, row.language, row.digest) in wanted,
        reviewed_at=row.reviewed_at,
    )


def _staged(row: ItemStage) -> StagedItem:
    return StagedItem(
        id=row.item_id,
        version=row.item_version,
        kind=row.kind,
        domain=row.domain,
        element=row.element,
        stage=row.stage,
        status=row.status,
    )
