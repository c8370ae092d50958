from collections.abc import Set
from datetime import datetime

from sqlmodel import Session, col, select

from exam.forms.rows import candidates, plan_of
from exam.forms.rules import assemble
from exam.forms.tables import Form, FormItem
from exam.items.kinds.kind import Item
from exam.items.queries import item, newest_blueprint, newest_items
from exam.items.rules import ONLY
from exam.rule_sets.rules import RuleSet


def assemble_form(session: Session, seed: str, rule_set: RuleSet, seen: Set[str], *, now: datetime) -> str:
    """Put a form together for one sitting; the versions of its items are frozen here. Its id is the seed."""
    blueprint = newest_blueprint(session, rule_set.blueprint)
    items = {item.id: item for item in newest_items(session)}
    chosen = assemble(plan_of(blueprint), candidates(blueprint, items.values()), seed, seen)
    session.add(
        Form(id=seed, seed=seed, blueprint_id=blueprint.id, blueprint_version=blueprint.version, assembled_at=now)
    )
    session.flush()
    session.add_all(_at(seed, position, items[id]) for position, id in enumerate(chosen, start=1))
    return seed


def freeze_rules(session: Session, form_id: str) -> None:
    """Freeze what the items of an older form take, as they were published."""
    for asked in session.exec(select(FormItem).where(FormItem.form_id == form_id, col(FormItem.accepts).is_(None))):
        asked.accepts = dict(item(session, asked.item_id, asked.item_version).accepts)


def _offered(one: Item) -> list[str]:
    """What the code of before knows of an item; nothing where it could not show it."""
    rule = one.accepts.get(ONLY, ("",))
    return list(rule[1]) if rule[0] == "single" else []


def _at(form_id: str, position: int, one: Item) -> FormItem:
    return FormItem(
        form_id=form_id,
        item_id=one.id,
        position=position,
        item_version=one.version,
        kind=one.kind,
        offered=_offered(one),
        accepts=dict(one.accepts),
    )
