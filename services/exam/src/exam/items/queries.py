from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.items.content import ENTRIES, Blueprint, Entry, Instructions, PublishedForm
from exam.items.kinds import KINDS
from exam.items.kinds.kind import Item
from exam.items.kinds.translations import OWN, Texts, translated
from exam.items.tables import BankEntry, ItemText
from exam.rule_sets.rules import RuleSet
from shared.refusals import Unavailable

Column = sa.ColumnElement[Any]
Published = TypeVar("Published", bound=Entry)

MOST_KNOWN = 2_000
"""Items that a process keeps: a bank in all its languages, several times."""
_KNOWN: WeakKeyDictionary[sa.Engine, dict[tuple[str, int, str, int, int], Item]] = WeakKeyDictionary()
_ENTRIES: WeakKeyDictionary[sa.Engine, dict[tuple[type[Entry], str, int], Entry]] = WeakKeyDictionary()
_NEWER = sa.orm.aliased(BankEntry)
_OLD = sa.exists().where(col(_NEWER.id) == col(BankEntry.id), col(_NEWER.version) > col(BankEntry.version))
_OF_KINDS = col(BankEntry.kind).in_(sa.bindparam("kinds", expanding=True))
_NEWEST = sa.select(col(BankEntry.id), col(BankEntry.version)).where(_OF_KINDS, ~_OLD).order_by(col(BankEntry.id))


class BankIsEmpty(Unavailable):
    slug = "bank-is-empty"


def read_item(body: Mapping[str, Any], language: str = OWN, texts: Texts | None = None) -> Item:
    """In this language, if it is told in it; else in English. `texts`: as they were mended."""
    return KINDS[body["kind"]].model_validate(translated(body, language, texts))


def item(session: Session, id: str, version: int, language: str = OWN) -> Item:
    """One version, in this language if it is told in it, as it was mended last."""
    rows = session.execute(revisions().where(col(ItemText.item_id) == id, col(ItemText.item_version) == version))
    return item_as_mended(session, id, version, language, {row.language: row.revision for row in rows})


def item_as_mended(
    asking: Session | sa.Connection, id: str, version: int, language: str, revisions: Mapping[str, int | None]
) -> Item:
    """One version, with the texts of these revisions. Neither ever changes, so that a process reads it once."""
    session = asking if isinstance(asking, Session) else Session(asking)
    known = _KNOWN.setdefault(session.get_bind().engine, {})
    asked = (id, version, language, revisions.get(language) or 0, revisions.get(OWN) or 0)
    if asked not in known:
        if len(known) >= MOST_KNOWN:
            known.clear()
        known[asked] = _read(session, *asked)
    return known[asked]


def _read(session: Session, id: str, version: int, language: str, revision: int, own: int) -> Item:
    body = _body(session, id, version)
    if not revision and language not in body.get("translations", {}):
        language, revision = OWN, own
    texts = session.get_one(ItemText, (id, version, language, revision)).texts if revision else None
    return read_item(body, language, texts)


def revisions() -> sa.Select[str, int, str, int]:
    """Of each text that was mended the newest, to be joined: (item_id, item_version, language, revision)."""
    of = (col(ItemText.item_id), col(ItemText.item_version), col(ItemText.language))
    return sa.select(*of, sa.func.max(col(ItemText.revision)).label("revision")).group_by(*of)


def mended_last(id: Column, version: Column, language: Column) -> sa.ScalarSelect[int]:
    """Of the item in these columns the newest revision of its texts; none where they were never mended."""
    this = (col(ItemText.item_id) == id, col(ItemText.item_version) == version, col(ItemText.language) == language)
    newest = sa.select(sa.func.max(col(ItemText.revision))).where(*this)
    return newest.correlate_except(ItemText).scalar_subquery()


def newest_texts(session: Session, id: str, version: int) -> dict[str, Texts]:
    """Of each language in which this version was mended, the texts of the newest revision."""
    return {row.language: row.texts for row in session.exec(mended_texts([id])) if row.item_version == version}


def item_rows() -> sa.Select[str, int, datetime, str | None]:
    """A statement for `exam.bank`: every version of every item (id, version, published_at, written_by)."""
    of = (col(BankEntry.id), col(BankEntry.version), col(BankEntry.published_at), col(BankEntry.written_by))
    return sa.select(*of).where(col(BankEntry.kind).in_(KINDS))


def item_bodies(ids: Collection[str]) -> SelectOfScalar[BankEntry]:
    """A statement for `exam.bank`: every version of these items as it was published."""
    return select(BankEntry).where(col(BankEntry.id).in_(ids), col(BankEntry.kind).in_(KINDS))


def mended_texts(ids: Collection[str]) -> SelectOfScalar[ItemText]:
    """A statement for `exam.bank`: the texts of these items that were mended, the oldest first."""
    return select(ItemText).where(col(ItemText.item_id).in_(ids)).order_by(col(ItemText.revision))


def published_forms(session: Session) -> list[PublishedForm]:
    """Every version of every form that was published."""
    bodies = session.exec(select(BankEntry.body).where(BankEntry.kind == "form"))
    return [PublishedForm.model_validate(body) for body in bodies]


def entry(session: Session, model: type[Published], id: str, version: int) -> Published:
    """One version, as much of it as the model reads. It never changes, so that a process reads it once."""
    known = _ENTRIES.setdefault(session.get_bind().engine, {})
    if (model, id, version) not in known:
        known[model, id, version] = model.model_validate(_body(session, id, version))
    return cast("Published", known[model, id, version])


def newest(session: Session, model: type[Published]) -> list[Published]:
    """The newest published version of each entry of this kind, by id."""
    kinds = [kind for kind, known in ENTRIES.items() if known is model]
    return [entry(session, model, row.id, row.version) for row in session.execute(_NEWEST, {"kinds": kinds})]


def newest_blueprint(session: Session, id: str) -> Blueprint:
    for found in newest(session, Blueprint):
        if found.id == id:
            return found
    raise BankIsEmpty


def instructions(session: Session, language: str, rule_set: RuleSet, pass_percent: str = "") -> Instructions:
    """In the reader's language, else in English; with the rule set's numbers, and a panel's `pass_percent` if any."""
    known = {one.id: one for one in newest(session, Instructions)}
    if (found := known.get(f"instructions-{language}") or known.get("instructions-en")) is None:
        raise BankIsEmpty
    values = {
        "{choice_items}": str(rule_set.choice_items),
        "{written_items}": str(rule_set.written_items),
        "{minutes}": str(rule_set.written_minutes),
        "{oral_minutes}": str(rule_set.oral_minutes),
        "{pass_percent}": pass_percent or str(rule_set.pass_percent),
        "{months_kept}": str(rule_set.part_stands_months),
    }
    text = found.model_dump_json()
    for name, value in values.items():
        text = text.replace(name, value)
    return Instructions.model_validate_json(text)


def _body(session: Session, id: str, version: int) -> Mapping[str, Any]:
    return session.exec(select(BankEntry.body).where(BankEntry.id == id, BankEntry.version == version)).one()
