from collections.abc import Set
from datetime import datetime

from sqlmodel import Session

from exam.forms.rules import Candidate, Plan, assemble
from exam.forms.tables import Form, FormItem
from exam.items.models import Blueprint, ChoiceItem, WrittenItem
from exam.items.queries import newest, newest_blueprint
from exam.rule_sets.rules import RuleSet


def assemble_form(session: Session, seed: str, rule_set: RuleSet, seen: Set[str], *, now: datetime) -> str:
    """A form of its own for one sitting; the versions of its items are frozen here. Its id is the seed."""
    blueprint = newest_blueprint(session, rule_set.blueprint)
    choice = newest(session, "choice", ChoiceItem)
    written = newest(session, "written", WrittenItem)
    items: dict[str, ChoiceItem | WrittenItem] = {item.id: item for item in choice}
    items |= {item.id: item for item in written}
    chosen = assemble(_plan(blueprint), _candidates(blueprint, items), seed, seen)
    session.add(
        Form(id=seed, seed=seed, blueprint_id=blueprint.id, blueprint_version=blueprint.version, assembled_at=now)
    )
    session.flush()
    session.add_all(_place(seed, position, items[id]) for position, id in enumerate(chosen, start=1))
    return seed


def _place(form_id: str, position: int, item: ChoiceItem | WrittenItem) -> FormItem:
    options = ",".join(option.id for option in item.options) if isinstance(item, ChoiceItem) else ""
    return FormItem(
        form_id=form_id,
        item_id=item.id,
        position=position,
        item_version=item.version,
        kind=item.kind,
        options=options,
    )


def _plan(blueprint: Blueprint) -> Plan:
    return Plan(
        choice_by_domain={domain.id: domain.choice for domain in blueprint.domains},
        least_by_element={element.id: element.least_in_form for element in blueprint.elements},
        written_lines=[(frozenset(line.areas), line.written) for line in blueprint.written],
    )


def _candidates(blueprint: Blueprint, items: dict[str, ChoiceItem | WrittenItem]) -> list[Candidate]:
    areas = {domain.id: domain.area for domain in blueprint.domains}
    return [
        Candidate(id=item.id, kind=item.kind, domain=item.domain, area=areas[item.domain], element=item.element)
        for item in items.values()
    ]
