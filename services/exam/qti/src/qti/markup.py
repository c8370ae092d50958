"""XML in and out: read with nothing fetched, nothing expanded, nothing endless."""

from collections.abc import Iterator
from typing import Final, TypeAlias

from lxml import etree

from qti.refusals import Why, refused

QTI: Final = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"

LARGEST: Final = 2_000_000
"""Bytes of one XML file."""
DEEPEST: Final = 80
"""Elements within each other: ours need nine."""

Element: TypeAlias = etree._Element


def parse(written: bytes) -> Element:
    """The root of a document without a document type: external entities would stay silently, internal ones expand."""
    if len(written) > LARGEST:
        raise refused(Why.TOO_LARGE)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        root = etree.fromstring(written, parser)
    except (etree.XMLSyntaxError, ValueError) as wrong:
        deep = "depth" in str(wrong)
        raise refused(Why.TOO_DEEP if deep else Why.UNREADABLE) from None
    if root.getroottree().docinfo.doctype:
        raise refused(Why.DOCTYPE)
    if any(level > DEEPEST for level in _levels(root)):
        raise refused(Why.TOO_DEEP)
    return root


def _levels(root: Element) -> Iterator[int]:
    level = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        level += 1 if event == "start" else -1
        yield level


WORDS: Final = frozenset({"p", "dt", "dd", "h2", "qti-prompt", "qti-simple-choice", "qti-simple-associable-choice"})
"""Elements that hold words: a line break in them would be a space."""


def written(root: Element) -> bytes:
    """A whole document, on a line each but for words."""
    _indent(root, "\n")
    return as_document(root)


def _indent(element: Element, line: str) -> None:
    if not len(element) or name(element) in WORDS:
        return
    element.text = line + "  "
    for one in element:
        _indent(one, line + "  ")
        one.tail = line + "  "
    element[-1].tail = line


def name(element: Element) -> str:
    """Its name in QTI; of another namespace with that in braces. Comments and instructions have none."""
    if not isinstance(element.tag, str):
        return ""
    qualified = etree.QName(element)
    return qualified.localname if qualified.namespace in (QTI, None) else element.tag


def as_document(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def local(element: Element) -> str:
    """Its name without its namespace."""
    return str(etree.QName(element).localname)


def children(element: Element, *names: str) -> list[Element]:
    """Those that are elements, of these names if any are given."""
    return [child for child in element if isinstance(child.tag, str) and (not names or name(child) in names)]


def child(element: Element, of: str) -> Element | None:
    found = children(element, of)
    return found[0] if found else None


def everywhere(element: Element, *names: str) -> list[Element]:
    return [one for one in element.iter() if isinstance(one.tag, str) and name(one) in names]


def add(parent: Element, tag: str, text: str | None = None, **attributes: str) -> Element:
    """A new last child. Attributes have hyphens where Python has underscores."""
    made = etree.SubElement(
        parent, f"{{{QTI}}}{tag}", {key.replace("_", "-"): value for key, value in attributes.items()}
    )
    if text is not None:
        made.text = text
    return made
