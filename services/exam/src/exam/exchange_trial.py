"""Tries what the bank would take of a folder of QTI 3.0 items: `make qti FROM=folder SCHEMAS=folder`.

Each item with what became of it, then how often each reason was given. What is taken is written out again and has to
come back as it was. With schemas, which are in no repository of ours, it says what is valid: of the folder, of our
bank's package, and of what was written out again.
"""

import io
import sys
import traceback
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from exam.exchange import bank_media, drafts, exported, source_of
from exam.exchange_items import item_out
from exam.publish import read_bank
from qti import model
from qti.archive import Source, Zip
from qti.markup import local, parse
from qti.reading.item import read_item
from qti.reading.package import Line, Package
from qti.refusals import Reason, Refused, Why
from qti.schemas import Schemas
from qti.writing.item import item_xml

ANY = model.Subject("connection", "E5")
"""What an item of another agency is about is nothing that a trial could know."""


def tried(source: Source) -> tuple[list[Line], dict[str, str]]:
    """Of each item and form a line; and what ended in anything but a named refusal."""
    lines: list[Line] = []
    crashed: dict[str, str] = {}
    package = Package(source)
    for name in package.names:
        try:
            line = package.line(name)
        except Exception:  # the very thing that the trial is for
            crashed[name] = traceback.format_exc()
        else:
            lines += [line] if line else []
    return lines, crashed


def main(place: str, schemas: str = "") -> int:
    try:
        return _try(source_of(Path(place)), Schemas(Path(schemas)) if schemas else None)
    except Refused as wrong:  # of the folder or of the schemas; of an item it is the trial's answer
        print(f"{place}: {wrong}")
        return 1


def _try(source: Source, schemas: Schemas | None) -> int:
    lines, crashed = tried(source)
    forms = [line for line in lines if line.is_form]
    taken, refusals = drafts((line for line in lines if not line.is_form), ANY)
    for name in sorted(taken | refusals):
        print(f"{name}: {'taken' if name in taken else '; '.join(map(str, refusals[name]))}")
    left = [reason for draft in taken.values() for reason in draft.left]
    _tell("Refused, by reason (an item may have several)", Counter(r for rs in refusals.values() for r in {*rs}))
    _tell("Let go of items that were taken", Counter(left))
    counts = f"{len(taken)} taken, {len(refusals)} refused by name, {len(crashed)} crashed"
    print(f"\n{len(taken) + len(refusals) + len(crashed)} items: {counts}")
    print(f"{len(forms)} forms: {Why.FORM}")
    again = {name: item_xml(item_out(draft.body)) for name, draft in taken.items() if not draft.media}
    changed = [name for name, written in again.items() if not _is_same(written, taken[name].body)]
    print(f"{len(again)} written out again: {len(again) - len(changed)} come back as they were")
    faults = [*_validity(source, schemas, again)] if schemas else []
    print("\n".join(["", *crashed.values(), *changed, *faults]).rstrip())
    return 1 if crashed or changed or faults else 0


def _tell(heading: str, counts: Mapping[Reason, int]) -> None:
    print(f"\n{heading}")
    for reason, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
        print(f"{count:5}  {reason}")


def _is_same(written: bytes, body: Mapping[str, object]) -> bool:
    item = item_out(body)
    return replace(read_item(written).item, version=item.version, subject=item.subject) == item


def _validity(source: Source, schemas: Schemas, again: Mapping[str, bytes]) -> Iterator[str]:
    """What of ours is not valid. Of the others only how many are."""
    theirs: Counter[tuple[str, bool]] = Counter()
    for name in source.names:
        if name.endswith(".xml"):
            try:
                written = source.read(name)
                if (kind := local(parse(written))) in ("qti-assessment-item", "qti-assessment-test", "manifest"):
                    theirs[kind, not schemas.faults(written)] += 1
            except Refused:
                continue
    for kind in sorted({kind for kind, _ in theirs}):
        print(f"Of the folder valid: {theirs[kind, True]} of {theirs[kind, True] + theirs[kind, False]} {kind}")
    packed, _ = exported(read_bank().files, bank_media())
    zipped = Zip(io.BytesIO(packed.content))
    ours = {name: zipped.read(name) for name in sorted(zipped.names) if name.endswith(".xml")}
    for whose, files in (("our package", ours), ("what was written out again", again)):
        faults = [f"{name}: {fault}" for name, written in files.items() for fault in schemas.faults(written)]
        print(f"Of {whose} valid: {len(files) - len({one.split(':')[0] for one in faults})} of {len(files)} files")
        yield from faults


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]) if len(sys.argv) > 1 else "FROM=folder is missing: the folder with QTI 3.0 items")
