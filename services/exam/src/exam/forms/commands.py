from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from exam.forms.queries import published_ids
from exam.forms.rules import choose_form, order
from exam.forms.tables import Form, FormItem
from exam.items.content import PublishedForm
from exam.items.kinds.kind import Item
from exam.items.kinds.translations import OWN
from exam.items.queries import item, item_as_mended, newest
from exam.items.rules import ONLY
from exam.rule_sets.rules import RuleSet
from shared.database import table

_ADD, _ADD_ITEMS = table(Form).insert(), table(FormItem).insert()
"""Many begin at once, and nothing else writes as many rows for one of them."""


def take_form(session: Session, seed: str, rule_set: RuleSet, had: Sequence[str], *, now: datetime) -> str:
    """Take a published form for one sitting, in an order of its own. `had`: ids of the forms of earlier sittings.

    Its id is the seed; what its items take is frozen here, by the meaning of each, which no mended text changes.
    """
    published = {one.id: one for one in newest(session, PublishedForm) if one.blueprint == rule_set.blueprint}
    chosen = choose_form(list(published), published_ids(session, had), seed)
    form = published[chosen.id]
    taken = {
        "id": seed,
        "seed": seed,
        "published_id": form.id,
        "again": chosen.again,
        "blueprint_id": form.blueprint,
        "blueprint_version": form.blueprint_version,
        "assembled_at": now,
    }
    session.execute(_ADD, taken)
    items = {one.id: item_as_mended(session, one.id, one.version, OWN, {}) for one in form.items}
    in_order = order([(one.id, one.response) for one in items.values()], seed)
    session.execute(_ADD_ITEMS, [_at(seed, position, items[id]) for position, id in enumerate(in_order, start=1)])
    return seed


def freeze_rules(session: Session, form_id: str) -> None:
    """Freeze what the items of an older form take, as they were published."""
    for asked in session.exec(select(FormItem).where(FormItem.form_id == form_id, col(FormItem.accepts).is_(None))):
        asked.accepts = dict(item(session, asked.item_id, asked.item_version).accepts)


def _offered(one: Item) -> list[str]:
    """What the code of before knows of an item; nothing where it could not show it."""
    rule = one.accepts.get(ONLY, ("",))
    return list(rule[1]) if rule[0] == "single" else []


def _at(form_id: str, position: int, one: Item) -> dict[str, Any]:
    return {
        "form_id": form_id,
        "item_id": one.id,
        "position": position,
        "item_version": one.version,
        "kind": one.kind,
        "offered": _offered(one),
        "accepts": dict(one.accepts),
    }
