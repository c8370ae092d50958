from typing import Any, TypeVar

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.items.models import Blueprint, ChoiceItem, Instructions, Scenario, WrittenItem
from exam.items.tables import BankEntry
from exam.rule_sets.rules import RuleSet
from shared.refusals import Unavailable

Kind = TypeVar("Kind", Blueprint, ChoiceItem, Instructions, Scenario, WrittenItem)


class BankIsEmpty(Unavailable):
    slug = "bank-is-empty"


def newest(session: Session, kind: str, model: type[Kind]) -> list[Kind]:
    """The newest published version of each entry of this kind, by id."""
    by_version = select(BankEntry).where(BankEntry.kind == kind).order_by(col(BankEntry.id), col(BankEntry.version))
    return [model.model_validate(row.body) for row in {row.id: row for row in session.exec(by_version)}.values()]


def entry(session: Session, model: type[Kind], id: str, version: int) -> Kind:
    """One version, as it was published."""
    return model.model_validate(session.exec(_body(id, version)).one())


def newest_blueprint(session: Session, id: str) -> Blueprint:
    found = [one for one in newest(session, "blueprint", Blueprint) if one.id == id]
    if not found:
        raise BankIsEmpty
    return found[0]


def question(session: Session, id: str, version: int) -> ChoiceItem | WrittenItem:
    body = session.exec(_body(id, version)).one()
    return ChoiceItem.model_validate(body) if body["kind"] == "choice" else WrittenItem.model_validate(body)


def instructions(session: Session, language: str, rule_set: RuleSet) -> Instructions:
    """In the reader's language where we have it, else in English; with the numbers of the rule set."""
    known = {one.id: one for one in newest(session, "instructions", Instructions)}
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


def _body(id: str, version: int) -> SelectOfScalar[Any]:
    return select(BankEntry.body).where(BankEntry.id == id, BankEntry.version == version)
