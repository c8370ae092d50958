"""A package as items and refusals: each file that says that it is an item becomes one, or is refused by name."""

import posixpath
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import unquote

from qti.archive import Source
from qti.manifest import ITEM, NAME, Resource, read_manifest
from qti.markup import local, parse
from qti.model import Media
from qti.reading.item import Read, read_item
from qti.refusals import Reason, Refused, Why, refused

_ITEM: Final = b"qti-assessment-item"
"""In what cannot be read it says that it would have been one."""


@dataclass(frozen=True)
class Line:
    """What became of one file. An item that was read has no reasons."""

    name: str
    read: Read | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def is_form(self) -> bool:
        return Reason(Why.FORM) in self.reasons


def read_package(source: Source) -> list[Line]:
    """Of each item, each form and each strange file a line, by name."""
    package = Package(source)
    return [line for name in package.names if (line := package.line(name)) is not None]


class Package:
    """A package that is read file by file. `names`: of all that may be an item, in their order."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._listed, self._wrong = _listed(source)
        items = {name for name, one in self._listed.items() if one.type == ITEM}
        documents = {name for name in source.names if name.endswith(".xml")}
        self.names = sorted(documents | items | {*source.strange})

    def line(self, name: str) -> Line | None:
        """None of other files: stimuli, results, style sheets and whatever else lies in a package."""
        if strange := self._source.strange.get(name) or self._wrong.get(name):
            return Line(name, reasons=(strange,))
        resource = self._listed.get(name)
        is_named = resource is not None and resource.type == ITEM
        written = b""
        try:
            written = self._source.read(name)
            match local(parse(written)):
                case "qti-assessment-item":
                    return Line(name, _told(_with_media(read_item(written), name, self._source), resource))
                case "qti-assessment-test":
                    return Line(name, reasons=(Reason(Why.FORM),))
                case other:
                    return Line(name, reasons=(Reason(Why.NOT_AN_ITEM, other[:80]),)) if is_named else None
        except Refused as wrong:
            return Line(name, reasons=wrong.reasons) if is_named or _ITEM in written else None


def _listed(source: Source) -> tuple[dict[str, Resource], dict[str, Reason]]:
    """What manifests say of files, by their names in the whole; and manifests that cannot be read."""
    found: dict[str, Resource] = {}
    wrong: dict[str, Reason] = {}
    for name in sorted(source.names):
        if posixpath.basename(name) == NAME:
            try:
                resources = read_manifest(source.read(name))
            except Refused as refusal:
                wrong[name] = refusal.reasons[0]
                continue
            for resource in resources:
                if resource.files:
                    found[posixpath.normpath(posixpath.join(posixpath.dirname(name), resource.files[0]))] = resource
    return found, wrong


def _told(read: Read, resource: Resource | None) -> Read:
    """With what the manifest says of it."""
    if resource is None:
        return read
    return replace(read, item=replace(read.item, version=resource.version or 1, subject=resource.subject))


def _with_media(read: Read, name: str, source: Source) -> Read:
    """Its files as the package names them."""
    media = read.item.media
    if media is None:
        return read
    file, captions = (_resolved(one, name, source) for one in (media.file, media.captions))
    named = Media(media.sort, file, captions, media.transcript)
    return replace(read, item=replace(read.item, media=named))


def _resolved(href: str, name: str, source: Source) -> str:
    found = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(href)))
    if found.startswith(("..", "/")):
        raise refused(Why.UNSAFE_NAME, href)
    if found not in source.names:
        raise refused(Why.MISSING_FILE, href)
    return found
