from collections.abc import Set
from datetime import datetime

from sqlmodel import Session

from exam.forms.rows import candidates, plan_of
from exam.forms.rules import assemble
from exam.forms.tables import Form, FormItem
from exam.items.kinds.kind import Item
from exam.items.queries import newest_blueprint, newest_items
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


def _at(form_id: str, position: int, item: Item) -> FormItem:
    return FormItem(
        form_id=form_id,
        item_id=item.id,
        position=position,
        item_version=item.version,
        kind=item.kind,
        offered=[*item.offered],
    )
