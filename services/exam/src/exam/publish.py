"""Publishes the bank and the rule sets that lie beside this package: `python -m exam.publish`. Twice is harmless."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from sqlmodel import Session

from exam.bank.commands import import_abouts
from exam.enemies.queries import enemies_among
from exam.enemies.rules import broken
from exam.items.commands import publish_entries
from exam.items.content import BankFile
from exam.items.queries import published_forms
from exam.items.views import Line, Outcome, Report
from exam.reviews.commands import import_reviews
from exam.rule_sets.inputs import Rules
from shared import clock
from shared.database import Database
from shared.rule_sets import publish_shipped
from shared.settings import Settings

BANK = Path(__file__).parents[2] / "bank" / "en"

_KEYS = ("id", "effective_from")


@dataclass(frozen=True)
class Bank:
    """`files`: as they are now. `earlier`: versions of items and forms that these have succeeded."""

    rule_sets: tuple[dict[str, Any], ...]
    files: tuple[BankFile, ...]
    earlier: tuple[BankFile, ...] = ()


def publish(session: Session, *, now: datetime) -> Report:
    """Publish what is new in the bank and in the rule sets."""
    bank = read_bank(BANK)
    for body in bank.rule_sets:
        rules = Rules.model_validate({name: value for name, value in body.items() if name not in _KEYS})
        effective_from = date.fromisoformat(body["effective_from"])
        publish_shipped(session, body["id"], rules, effective_from=effective_from, now=now)
    files, refused = _without_enemies(session, bank.files)
    report = publish_entries(session, (*bank.earlier, *files), now=now)
    wrong = {(line.id, line.version) for line in report.of(Outcome.REFUSED)}
    taken = [file for file in files if (file.body["id"], file.body["version"]) not in wrong]
    import_abouts(session, taken, now=now)
    import_reviews(session, bank.files, now=now)
    return Report((*report.lines, *refused))


def _without_enemies(session: Session, files: Collection[BankFile]) -> tuple[list[BankFile], list[Line]]:
    """All but new forms that ask two items of which a form asks one at most; a published form stands."""
    authors = enemies_named(files)
    known = {(form.id, form.version) for form in published_forms(session)}
    kept, refused = [], []
    for file in files:
        id, version = str(file.body.get("id")), file.body.get("version", 0)
        is_new = file.kind == "form" and (id, version) not in known
        asked = [part["id"] for part in file.body.get("items", ())] if is_new else []
        both = enemies_among(session, asked) or broken(authors, asked)
        if both:
            reason = f"it asks {' and '.join(sorted(both))}, which do not stand together"
            refused.append(Line(id, version, Outcome.REFUSED, reason))
        else:
            kept.append(file)
    return kept, refused


def enemies_named(files: Iterable[BankFile]) -> tuple[frozenset[str], ...]:
    """Items of which a form asks one at most, as those who wrote them say."""
    about = {str(file.body.get("id")): file.body["about"] for file in files if file.body.get("about")}
    return tuple(frozenset((id, other)) for id, said in about.items() for other in said.get("enemies", ()))


@cache
def read_bank(folder: Path = BANK) -> Bank:
    rule_sets = tuple(_read(folder / "rule_set.yaml")["rule_sets"])
    return Bank(rule_sets, tuple(_files(folder)), tuple(_earlier(folder)))


def _files(folder: Path) -> Iterator[BankFile]:
    yield BankFile("blueprint", _read(folder / "blueprint.yaml"))
    yield BankFile("modules", _read(folder / "modules.yaml"))
    yield BankFile("sources", _read(folder / "sources.yaml"))
    for file in sorted(folder.parent.glob("*/instructions.yaml")):
        yield BankFile("instructions", {"id": f"instructions-{file.parent.name}", **_read(file)})
    for body in _items(folder, "items"):
        yield BankFile(body["kind"], body)
    yield BankFile("practice", {"id": "practice", "version": 1, "items": [*_items(folder, "practice")]})
    for file in sorted((folder / "orals").glob("*.yaml")):
        yield BankFile("oral", _read(file))
    for file in sorted((folder / "specimens").glob("*.yaml")):
        yield BankFile("specimens", _read(file))
    for file in sorted((folder / "forms").glob("*.yaml")):
        yield BankFile("form", _read(file))


def _earlier(folder: Path) -> Iterator[BankFile]:
    """What was published before and is asked by nobody new; where it was asked it stands."""
    for body in _items(folder, "items/earlier"):
        yield BankFile(body["kind"], body)
    for file in sorted((folder / "forms" / "earlier").glob("*.yaml")):
        yield BankFile("form", _read(file))


def _items(folder: Path, where: str) -> Iterator[dict[str, Any]]:
    """Each with the texts of other languages."""
    for file in sorted((folder / where).glob("*.yaml")):
        places = folder.parent.glob(f"*/{where}/{file.name}")
        found = {one.relative_to(folder.parent).parts[0]: _read(one) for one in places}
        translations = {language: texts for language, texts in found.items() if language != folder.name}
        yield _read(file) | ({"translations": translations} if translations else {})


def _read(file: Path) -> Any:
    """As JSON will give it back from the database: dates are words there."""
    written = yaml.load(file.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return json.loads(json.dumps(written, default=date.isoformat))


if __name__ == "__main__":
    database = Database(Settings().database_url("exam"))
    report = database.write_now(publish, now=clock.now())
    database.close()
    print(report)
