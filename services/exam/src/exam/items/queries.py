from collections.abc import Mapping
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select, SelectOfScalar

from exam.items.content import ENTRIES, Blueprint, Entry, Instructions
from exam.items.kinds import KINDS
from exam.items.kinds.kind import Item
from exam.items.tables import BankEntry
from exam.items.translations import translated
from exam.rule_sets.rules import RuleSet
from shared.refusals import Unavailable

Published = TypeVar("Published", bound=Entry)


class BankIsEmpty(Unavailable):
    slug = "bank-is-empty"


def bodies() -> Select[str, int, Any]:
    """Every published version, to be joined: (id, version, body). A body of an item is read by `read_item`."""
    return select(BankEntry.id, BankEntry.version, BankEntry.body)


def read_item(body: Mapping[str, Any], language: str = "en") -> Item:
    """In this language, if it is told in it; else in English."""
    return KINDS[body["kind"]].model_validate(translated(body, language))


def item(session: Session, id: str, version: int) -> Item:
    """One version, as it was published."""
    return read_item(_body(session, id, version))


def entry(session: Session, model: type[Published], id: str, version: int) -> Published:
    """One version, as much of it as the model reads."""
    return model.model_validate(_body(session, id, version))


def items_of(session: Session, versions: Mapping[str, int]) -> list[Item]:
    """Each of these items in its version, in one look."""
    found = session.exec(select(BankEntry).where(col(BankEntry.id).in_(list(versions))))
    return [read_item(row.body) for row in found if versions[row.id] == row.version]


def newest(session: Session, model: type[Published]) -> list[Published]:
    """The newest published version of each entry of this kind, by id."""
    kinds = [kind for kind, known in ENTRIES.items() if known is model]
    return [model.model_validate(body) for body in session.exec(_newest(*kinds))]


def newest_blueprint(session: Session, id: str) -> Blueprint:
    body = session.exec(_newest("blueprint").where(BankEntry.id == id)).first()
    if body is None:
        raise BankIsEmpty
    return Blueprint.model_validate(body)


def instructions(session: Session, language: str, rule_set: RuleSet) -> Instructions:
    """In the reader's language where we have it, else in English; with the numbers of the rule set."""
    known = {one.id: one for one in newest(session, Instructions)}
    found = known.get(f"instructions-{language}") or known.get("instructions-en")
    if found is None:
        raise BankIsEmpty
    values = {
        "{choice_items}": str(rule_set.choice_items),
        "{written_items}": str(rule_set.written_items),
        "{minutes}": str(rule_set.written_minutes),
        "{oral_minutes}": str(rule_set.oral_minutes),
        "{pass_percent}": str(rule_set.pass_percent),
        "{months_kept}": str(rule_set.part_stands_months),
    }
    text = found.model_dump_json()
    for name, value in values.items():
        text = text.replace(name, value)
    return Instructions.model_validate_json(text)


def _body(session: Session, id: str, version: int) -> Mapping[str, Any]:
    return session.exec(select(BankEntry.body).where(BankEntry.id == id, BankEntry.version == version)).one()


def _newest(*kinds: str) -> SelectOfScalar[Any]:
    newer = sa.orm.aliased(BankEntry)
    superseded = sa.exists().where(col(newer.id) == col(BankEntry.id), col(newer.version) > col(BankEntry.version))
    of_these = select(BankEntry.body).where(col(BankEntry.kind).in_(kinds), ~superseded)
    return of_these.order_by(col(BankEntry.id))
