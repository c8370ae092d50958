"""What a package says that it holds, and what QTI keeps there: what an item is about, and its version."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from lxml import etree

from qti.markup import XSI, Element, as_document, local, parse
from qti.model import Subject
from qti.names import SCHEMA
from qti.refusals import Why, refused

NAME: Final = "imsmanifest.xml"
PACKAGE: Final = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
LOM: Final = "http://ltsc.ieee.org/xsd/LOM"
ITEM: Final = "imsqti_item_xmlv3p0"
TEST: Final = "imsqti_test_xmlv3p0"
FILE: Final = "webcontent"
VERSION: Final = "3.0.0"
"""The schema refuses 3.0.1, which samples have."""
_SOURCE: Final = "peerway:"
_WHOLE: Final = re.compile(r"[0-9]{1,6}")


@dataclass(frozen=True)
class Resource:
    """`files`: the first one is the resource itself. `needs`: identifiers of others."""

    id: str
    type: str
    files: tuple[str, ...]
    needs: tuple[str, ...] = ()
    version: int | None = None
    subject: Subject = field(default_factory=Subject)


def manifest_xml(id: str, resources: Iterable[Resource]) -> bytes:
    root = etree.Element(f"{{{PACKAGE}}}manifest", nsmap={None: PACKAGE, "lom": LOM, "xsi": XSI})
    places = (
        f"{PACKAGE} {SCHEMA}imsqtiv3p0_imscpv1p2_v1p0.xsd {LOM} https://purl.imsglobal.org/spec/md/v1p3/schema/xsd/"
    )
    root.set(f"{{{XSI}}}schemaLocation", f"{places}imsmd_loose_v1p3p2.xsd")
    root.set("identifier", id)
    about = _add(root, PACKAGE, "metadata")
    _add(about, PACKAGE, "schema", "QTI Package")
    _add(about, PACKAGE, "schemaversion", VERSION)
    _add(root, PACKAGE, "organizations")
    within = _add(root, PACKAGE, "resources")
    for resource in resources:
        _write(within, resource)
    etree.indent(root)
    return as_document(root)


def _add(parent: Element, space: str, tag: str, text: str | None = None, **attributes: str) -> Element:
    made = etree.SubElement(parent, f"{{{space}}}{tag}", attributes)
    made.text = text
    return made


def _write(within: Element, resource: Resource) -> None:
    made = _add(within, PACKAGE, "resource", identifier=resource.id, type=resource.type, href=resource.files[0])
    if resource.version is not None:
        lom = _add(_add(made, PACKAGE, "metadata"), LOM, "lom")
        _add(_add(_add(lom, LOM, "lifeCycle"), LOM, "version"), LOM, "string", str(resource.version))
        _write_subject(lom, resource.subject)
    for file in resource.files:
        _add(made, PACKAGE, "file", href=file)
    for id in resource.needs:
        _add(made, PACKAGE, "dependency", identifierref=id)


def _write_subject(lom: Element, subject: Subject) -> None:
    """Each as a taxonomy of ours."""
    entries = [(name, value) for name, value in (("domain", subject.domain), ("element", subject.element)) if value]
    entries += [("module", str(module)) for module in subject.modules]
    entries += [("principle", str(principle)) for principle in subject.principles]
    for taxonomy, value in (*entries, *subject.more):
        path = _add(_add(lom, LOM, "classification"), LOM, "taxonPath")
        _add(_add(path, LOM, "source"), LOM, "string", _SOURCE + taxonomy)
        _add(_add(_add(path, LOM, "taxon"), LOM, "entry"), LOM, "string", value)


def read_manifest(written: bytes) -> list[Resource]:
    """What it lists, in any version of packaging; names are as files have them."""
    root = parse(written)
    if local(root) != "manifest":
        raise refused(Why.NOT_A_PACKAGE, local(root))
    return [_resource(one) for one in root.iter("{*}resource")]


def _resource(element: Element) -> Resource:
    href = element.get("href")
    files = [one.get("href", "") for one in element.iterchildren("{*}file")]
    needs = [one.get("identifierref", "") for one in element.iterchildren("{*}dependency")]
    versions = [text for text in _texts(element, "lifeCycle", "version", "string") if _WHOLE.fullmatch(text)]
    subject: dict[str, list[str]] = {}
    for path in element.iter(f"{{{LOM}}}taxonPath"):
        for source in _texts(path, "source", "string"):
            if source.startswith(_SOURCE):
                subject.setdefault(source.removeprefix(_SOURCE), []).extend(_texts(path, "taxon", "entry", "string"))
    names = tuple(unquote(name) for name in ([href] if href else []) + files)
    version = int(versions[0]) if versions else None
    return Resource(
        element.get("identifier", ""), element.get("type", ""), names, tuple(needs), version, _told(subject)
    )


def _told(subject: dict[str, list[str]]) -> Subject:
    domain, element = ((subject.get(name) or [""])[0] for name in ("domain", "element"))
    modules, principles = (
        tuple(int(text) for text in subject.get(name, ()) if _WHOLE.fullmatch(text)) for name in ("module", "principle")
    )
    known = ("domain", "element", "module", "principle")
    more = tuple((name, entry) for name, entries in subject.items() if name not in known for entry in entries)
    return Subject(domain, element, modules, principles, more)


def _texts(element: Element, *path: str) -> list[str]:
    """The words at a path, of which the first may lie anywhere within."""
    found = element.iterfind("." + "".join(f"{'//' if not at else '/'}{{{LOM}}}{tag}" for at, tag in enumerate(path)))
    return [(one.text or "").strip() for one in found]
