"""Takes the bank out as a QTI 3.0 package, and packages in as drafts of its files.

    python -m exam.exchange export bank.zip
    python -m exam.exchange import package.zip drafts [domain element]

`make qti FROM=folder` tries what would be taken (`exchange_trial`).
What is taken in comes as files of the bank, in a folder of their own: whoever has reviewed them moves them into the
bank. The report names each item, whether it was taken, why not, and what was let go.
"""

import io
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import yaml

from exam.exchange_items import MEDIA, item_in, item_out, language_of, slug
from exam.items.content import BankFile, Blueprint
from exam.items.kinds import KINDS
from exam.items.kinds.translations import OWN
from exam.publish import BANK, read_bank
from qti import model
from qti.archive import Folder, Source, Zip
from qti.reading.package import Line, Package
from qti.refusals import Reason, Refused, Why, refused
from qti.writing.package import Packed, pack, place_of
from shared.i18n import LANGUAGES

REVIEWS: Final = "its reviews stay here: QTI has no word for them"
REVISION: Final = "which revision of its words this is stays here"
UNKNOWN: Final = "that people score what its key does not know stays here: other programs count that as wrong"
BLUEPRINT: Final = "which blueprint it follows stays here"
ALWAYS: Final = (
    "the blueprint, the instructions, the rule sets and the oral scenarios stay here: QTI has no form for them"
)


@dataclass
class Report:
    """What became of each item. `taken`: what was let go of it. `beside`: what is no item, and stays where it is."""

    taken: dict[str, tuple[str, ...]] = field(default_factory=dict)
    refused: dict[str, tuple[Reason, ...]] = field(default_factory=dict)
    beside: dict[str, str] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        for name, left in sorted(self.taken.items()):
            yield f"{name}: taken" + "".join(f"\n    without: {one}" for one in left)
        for name, reasons in sorted(self.refused.items()):
            yield f"{name}: refused" + "".join(f"\n    {one}" for one in reasons)
        for name, reason in sorted(self.beside.items()):
            yield f"{name}: {reason}"
        yield f"{len(self.taken)} taken, {len(self.refused)} refused"


def exported(files: Iterable[BankFile], media: Mapping[str, bytes]) -> tuple[Packed, Report]:
    """The bank as a package, and what of it the package does not say. Each item is read back before it counts."""
    report = Report()
    items: list[model.Item] = []
    forms: list[model.Form] = []
    for file in files:
        if file.kind in KINDS:
            versions = [item_out(file.body, language) for language in (OWN, *file.body.get("translations", {}))]
            items += versions
            report.taken |= {place_of(item): tuple(_stays(file.body)) for item in versions}
        elif file.kind == "form":
            names = tuple(one["id"] for one in file.body["items"])
            forms.append(model.Form(file.body["id"], file.body["id"], names))
            report.taken[f"forms/{forms[-1].id}.xml"] = (BLUEPRINT,)
    packed = pack(items, forms, media)
    report.refused |= packed.refused
    package = Package(Zip(io.BytesIO(packed.content)))
    for item in items:
        line = package.line(place_of(item)) if place_of(item) in package.names else None
        if line is not None and (line.read is None or line.read.item != item):
            report.refused[line.name] = (Reason(Why.WORDS, "it comes back as another"),)
    for name in report.refused:
        report.taken.pop(name, None)
    return packed, report


def _stays(body: Mapping[str, Any]) -> Iterator[str]:
    if body.get("review") or body.get("reviews"):
        yield REVIEWS
    if body.get("revision", 1) > 1:
        yield REVISION
    if body["kind"] == "short":
        yield UNKNOWN


@dataclass(frozen=True)
class Draft:
    """Files of the bank that one item becomes. `media`: of each file here the one in the package."""

    id: str
    body: dict[str, Any]
    texts: Mapping[str, dict[str, Any]]
    media: Mapping[str, str]
    left: tuple[Reason, ...]


def drafts(lines: Iterable[Line], subject: model.Subject) -> tuple[dict[str, Draft], dict[str, tuple[Reason, ...]]]:
    """Of each item that can be taken its draft, and why others cannot; both by the file that tells it in English."""
    taken: dict[str, Draft] = {}
    refusals: dict[str, tuple[Reason, ...]] = {}
    for id, by_language in _by_id(lines, refusals).items():
        name = by_language[OWN if OWN in by_language else min(by_language)].name
        try:
            taken[name] = _draft(id, by_language, subject)
        except Refused as wrong:
            refusals |= {line.name: wrong.reasons for line in by_language.values()}
    return taken, refusals


def _by_id(lines: Iterable[Line], refusals: dict[str, tuple[Reason, ...]]) -> dict[str, dict[str, Line]]:
    """Items by the id that they get, each in its languages. Two of one name are called as their files are."""
    found: dict[str, dict[str, Line]] = {}
    for line in lines:
        if line.read is None:
            refusals[line.name] = line.reasons
            continue
        language = language_of(line.read.item)
        id = slug(line.read.item.id)
        if language not in LANGUAGES:
            refusals[line.name] = (Reason(Why.LANGUAGE, language[:20]),)
            continue
        if language in found.get(id, {}):
            id = slug(line.name.removesuffix(".xml"))
        if language in found.get(id, {}):
            refusals[line.name] = (Reason(Why.IDENTIFIER, id),)
            continue
        found.setdefault(id, {})[language] = line
    return found


def _draft(id: str, by_language: Mapping[str, Line], subject: model.Subject) -> Draft:
    items: dict[str, model.Item] = {}
    media: dict[str, str] = {}
    left: set[Reason] = set()
    for language, line in by_language.items():
        if line.read is None:
            continue
        items[language], files = _named(line.read.item, id, language)
        media |= files
        left |= {*line.read.left}
    if OWN in items:
        own = items[OWN].subject
        own = replace(own, domain=own.domain or subject.domain, element=own.element or subject.element)
        _refuse_unless_in_blueprint(own)
        items[OWN] = replace(items[OWN], subject=own)
    body, texts, without = item_in(items, id)
    return Draft(id, body, texts, media, tuple(sorted(left | without)))


def _named(item: model.Item, id: str, language: str) -> tuple[model.Item, dict[str, str]]:
    """Its recording under a name that the bank takes."""
    if item.media is None:
        return item, {}
    names = {one: _file_name(one, id, language) for one in (item.media.file, item.media.captions)}
    named = replace(item.media, file=names[item.media.file], captions=names[item.media.captions])
    return replace(item, media=named), {name: one for one, name in names.items()}


def _file_name(name: str, id: str, language: str) -> str:
    """Our own keep theirs; others are called after their item, so that no two are called the same."""
    if re.fullmatch(MEDIA + r"[a-z0-9-]{1,64}\.[a-z0-9]{1,8}", name):
        return name.removeprefix(MEDIA)
    return f"{id[:56]}-{language}.{name.rpartition('.')[2].lower()}"


def _refuse_unless_in_blueprint(subject: model.Subject) -> None:
    blueprint = _blueprint()
    known = {one.id for one in blueprint.domains}, {one.id for one in blueprint.elements}
    if subject.domain not in known[0] or subject.element not in known[1]:
        raise refused(Why.SUBJECT, f"{subject.domain} {subject.element}".strip()[:80])


def _blueprint() -> Blueprint:
    return Blueprint.model_validate(next(file.body for file in read_bank().files if file.kind == "blueprint"))


def imported(source: Source, folder: Path, subject: model.Subject) -> Report:
    """Write what can be taken as drafts of bank files. Nothing that lies there is ever replaced."""
    package = Package(source)
    lines = [line for name in package.names if (line := package.line(name)) is not None]
    taken, refusals = drafts((line for line in lines if not line.is_form), subject)
    report = Report(refused=refusals, beside={line.name: Why.FORM for line in lines if line.is_form})
    for name, draft in taken.items():
        try:
            _write(draft, source, folder)
        except Refused as wrong:
            report.refused[name] = wrong.reasons
        else:
            report.taken[name] = tuple(map(str, draft.left))
    return report


def _write(draft: Draft, source: Source, folder: Path) -> None:
    """All files of one item, or none."""
    files = {f"{OWN}/items/{draft.id}.yaml": _yaml(draft.body)}
    files |= {f"{language}/items/{draft.id}.yaml": _yaml(texts) for language, texts in draft.texts.items()}
    media = {f"{OWN}/media/{name}": source.read(one) for name, one in draft.media.items()}
    different = [name for name, content in media.items() if _lies(folder / name) not in (None, content)]
    there = [name for name in files if (folder / name).exists()]
    if there or different:
        raise Refused(Reason(Why.TWICE, name[:80]) for name in (*there, *different))
    for name, content in (media | files).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _lies(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def _yaml(body: object) -> bytes:
    return yaml.safe_dump(body, sort_keys=False, allow_unicode=True, width=110).encode()


def bank_media() -> dict[str, bytes]:
    return {MEDIA + file.name: file.read_bytes() for file in sorted((BANK / "media").iterdir())}


def source_of(place: Path) -> Source:
    return Folder(place) if place.is_dir() else Zip(place)


def _keep(file: Path, content: bytes) -> None:
    """Nobody else reads it: the keys of the examination are in it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(0o600)
    file.chmod(0o600)
    file.write_bytes(content)


def main(verb: str, place: str, folder: str = "", domain: str = "", element: str = "") -> int:
    if verb == "export" and not folder:
        packed, report = exported(read_bank().files, bank_media())
        _keep(Path(place), packed.content)
        print("\n".join([*report.lines(), ALWAYS]))
    elif verb == "import" and folder:
        try:
            report = imported(source_of(Path(place)), Path(folder), model.Subject(domain, element))
        except Refused as wrong:
            print(f"{place}: refused\n" + "\n".join(f"    {one}" for one in wrong.reasons))
            return 1
        print("\n".join(report.lines()))
    else:
        print(__doc__)
        return 2
    return 1 if report.refused else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:6]) if len(sys.argv) > 2 else main("", ""))
