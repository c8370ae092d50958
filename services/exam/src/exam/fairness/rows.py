"""What this room loads: flags with their verdicts, and the words of an item then and now."""

from collections.abc import Collection, Sequence

from sqlmodel import Session, col, select

from exam.bank.queries import described, item_versions
from exam.bank.views import ItemVersion
from exam.fairness.tables import FairnessFlag, FairnessVerdict
from exam.fairness.views import Flag, VerdictView
from exam.panel.queries import members_by_id
from shared.refusals import NotFound


def flag_row(session: Session, flag_id: str) -> FairnessFlag:
    row = session.get(FairnessFlag, flag_id)
    if row is None:
        raise NotFound
    return row


def words_of(session: Session, of: ItemVersion) -> str:
    """Digests of its words as they are today, in all languages."""
    return " ".join(wording.digest for wording in described(session, [of])[of].wordings)


def is_changed(session: Session, flag: FairnessFlag) -> bool:
    """Whether it has other words than when it was marked, or a version that follows."""
    newest = max(one.number for one in item_versions(session, flag.item_id))
    of = ItemVersion(flag.item_id, flag.item_version)
    return newest > flag.item_version or words_of(session, of) != flag.words


def writers_of(session: Session, item_id: str) -> frozenset[str]:
    """Who wrote any version of it, or any of its words."""
    versions = item_versions(session, item_id)
    known = described(session, [ItemVersion(item_id, one.number) for one in versions]).values()
    words = {wording.written_by for one in known for wording in one.wordings}
    return frozenset(by for by in words | {one.written_by for one in versions} if by)


def views_of(session: Session, rows: Sequence[FairnessFlag]) -> list[Flag]:
    given = _verdicts(session, [row.id for row in rows])
    members = members_by_id(session, {one.person_id for verdicts in given.values() for one in verdicts})
    names = {id: member.name for id, member in members.items()}
    return [_view(row, [_verdict(one, names) for one in given[row.id]]) for row in rows]


def _verdicts(session: Session, flag_ids: Collection[str]) -> dict[str, list[FairnessVerdict]]:
    found: dict[str, list[FairnessVerdict]] = {id: [] for id in flag_ids}
    rows = select(FairnessVerdict).where(col(FairnessVerdict.flag_id).in_(flag_ids))
    for row in session.exec(rows.order_by(col(FairnessVerdict.given_at).desc(), col(FairnessVerdict.id).desc())):
        found[row.flag_id].append(row)
    return found


def _verdict(row: FairnessVerdict, names: dict[str, str]) -> VerdictView:
    return VerdictView(
        verdict=row.verdict,
        reason=row.reason,
        person_id=row.person_id,
        known_as=names.get(row.person_id),
        given_at=row.given_at,
    )


def _view(row: FairnessFlag, verdicts: Sequence[VerdictView]) -> Flag:
    return Flag(
        id=row.id,
        item_id=row.item_id,
        version=row.item_version,
        cause=row.cause,
        trait=row.trait,
        focal=row.focal,
        grade=row.grade,
        delta=row.delta,
        reason=row.reason,
        marked_by=row.marked_by,
        marked_at=row.marked_at,
        verdicts=tuple(verdicts),
    )
