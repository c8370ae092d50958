"""Makes the forms that lie in the bank: `python -m exam.assemble 2026 2` writes `forms/2026-1.yaml` and `-2.yaml`.

By integer programming, out of the items that lie there now; what people of this house decided of them, in its database,
is kept to. A published form is never changed: a new name for new ones.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml
from sqlmodel import Session

from exam.enemies.queries import enemy_groups
from exam.items.content import Blueprint
from exam.items.kinds import KINDS
from exam.items.kinds import kind as kinds
from exam.items.queries import read_item
from exam.items.rules import Response
from exam.publish import BANK, enemies_named, read_bank
from exam.reviews.queries import retired_items
from psychometrics.assembly import Infeasible, Item, Trait, Wanted, assemble, in_words
from shared.database import Database
from shared.settings import Settings

SHARED = 0.2
"""So much of a form at most may stand in another one, too; rounded down."""


@dataclass(frozen=True)
class Decided:
    """What people decided of items: which do not stand together, and which are retired."""

    enemies: tuple[frozenset[str], ...] = ()
    retired: frozenset[str] = frozenset()


NOBODY = Decided()


def decided(session: Session) -> Decided:
    return Decided(enemy_groups(session), retired_items(session))


def made(count: int, by: Decided = NOBODY) -> list[dict[str, Any]]:
    """The forms, each as its file says it. Infeasible where the bank has too little."""
    files = read_bank().files
    by = replace(by, enemies=(*by.enemies, *enemies_named(files)))
    blueprint = Blueprint.model_validate(next(file.body for file in files if file.kind == "blueprint"))
    items = [read_item(file.body) for file in files if file.kind in KINDS and file.body["id"] not in by.retired]
    known = {one.id: one for one in items}
    written = [line.written for line in blueprint.written]
    length = sum(domain.choice for domain in blueprint.domains) + sum(written)
    selected = assemble(
        _bank(items, Response.SELECTED, blueprint, by), _selected(blueprint, count, int(length * SHARED))
    )
    bank = _bank(items, Response.CONSTRUCTED, blueprint, by)
    lines = {area: " and ".join(line.areas) for line in blueprint.written for area in line.areas}
    grouped = [replace(one, area=lines[one.area]) for one in bank]
    wanted = {" and ".join(line.areas): line.written for line in blueprint.written}
    constructed = assemble(grouped, Wanted(count, sum(written), {Trait.AREA: wanted}))
    return [
        {
            "blueprint": blueprint.id,
            "blueprint_version": blueprint.version,
            "items": [{"id": id, "version": known[id].version} for id in (*chosen, *own)],
        }
        for chosen, own in zip(selected.forms, constructed.forms, strict=True)
    ]


def _selected(blueprint: Blueprint, count: int, anchors: int) -> Wanted:
    domains = {domain.id: domain.choice for domain in blueprint.domains}
    elements = {element.id: element.least_in_form for element in blueprint.elements}
    return Wanted(
        count,
        sum(domains.values()),
        {Trait.DOMAIN: domains},
        least={Trait.ELEMENT: elements},
        anchors=anchors,
    )


def _bank(items: Iterable[kinds.Item], response: Response, blueprint: Blueprint, by: Decided) -> list[Item]:
    areas = {domain.id: domain.area for domain in blueprint.domains}
    return [
        Item(one.id, one.kind, areas[one.domain], one.element, one.domain, len(one.stem.split()), _enemies(one.id, by))
        for one in items
        if one.response == response
    ]


def _enemies(item_id: str, by: Decided) -> frozenset[str]:
    return frozenset(" ".join(sorted(group)) for group in by.enemies if item_id in group)


def main(name: str, count: int) -> int:
    try:
        forms = made(count, _decided_here())
    except Infeasible as infeasible:
        print("\n".join(map(in_words, infeasible.shortages)))
        return 1
    for number, form in enumerate(forms, 1):
        file: Path = BANK / "forms" / f"{name}-{number}.yaml"
        file.parent.mkdir(exist_ok=True)
        body = {"id": f"form-{name}-{number}", "version": 1, **form}
        file.write_text(yaml.safe_dump(body, sort_keys=False), "utf-8")
    return 0


def _decided_here() -> Decided:
    """By the people of this house; nothing where no database is yet."""
    database = Database(Settings().database_url("exam"))
    try:
        return database.read_now(decided)
    finally:
        database.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
