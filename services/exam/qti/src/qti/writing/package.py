"""A package: one file an item and language, with the same ids; forms; recordings; and the manifest that lists them."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from qti.manifest import FILE, ITEM, NAME, TEST, Resource, manifest_xml
from qti.model import Form, Item
from qti.refusals import Reason, Refused, Why
from qti.writing.form import form_xml
from qti.writing.item import item_xml

_ALWAYS: Final = (1980, 1, 1, 0, 0, 0)
"""So that the same bank is the same file."""
_ID: Final = "PEERWAY-BANK"


@dataclass(frozen=True)
class Packed:
    """The zip file; and of each file that is not in it, why."""

    content: bytes
    refused: Mapping[str, tuple[Reason, ...]]


def place_of(item: Item) -> str:
    return f"items/{item.language}/{item.id}.xml"


def pack(items: Iterable[Item], forms: Iterable[Form] = (), media: Mapping[str, bytes] | None = None) -> Packed:
    """All that can be written. `media`: the recordings and captions that items name, by these names."""
    contents = media or {}
    files: dict[str, bytes] = {}
    resources: list[Resource] = []
    refused: dict[str, tuple[Reason, ...]] = {}
    places: dict[str, str] = {}
    for item in items:
        at = place_of(item)
        try:
            files[at] = _item(item, at, contents)
        except Refused as wrong:
            refused[at] = wrong.reasons
            continue
        names = [item.media.file, item.media.captions] if item.media else []
        files |= {name: contents[name] for name in names}
        needs = tuple(_id_of(name) for name in names)
        resources.append(Resource(_id_of(at), ITEM, (at,), needs, item.version, item.subject))
        places.setdefault(item.id, at)
    for form in forms:
        at = f"forms/{form.id}.xml"
        try:
            files[at] = form_xml(form, {id: f"../{place}" for id, place in places.items()})
        except Refused as wrong:
            refused[at] = wrong.reasons
            continue
        resources.append(Resource(_id_of(at), TEST, (at,), tuple(_id_of(places[id]) for id in form.items)))
    resources += [Resource(_id_of(name), FILE, (name,)) for name in contents if name in files]
    return Packed(_zipped({NAME: manifest_xml(_ID, resources)} | files), refused)


def _item(item: Item, at: str, media: Mapping[str, bytes]) -> bytes:
    missing = {item.media.file, item.media.captions} - {*media} if item.media else set()
    if missing:
        raise Refused(Reason(Why.MISSING_FILE, name) for name in missing)
    return item_xml(item, at)


def _id_of(name: str) -> str:
    """Of a file in the package; an identifier begins with a letter, and has no slash."""
    return "R-" + name.replace("/", "-")


def _zipped(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in files.items():
            into.writestr(zipfile.ZipInfo(name, _ALWAYS), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
