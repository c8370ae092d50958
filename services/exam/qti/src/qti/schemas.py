"""Whether a file of ours is valid, by the schemas that 1EdTech publishes. They lie in a folder of whoever asks.

They take seven seconds to compile and their licence keeps them out of this tree, so that only `make qti` asks them.
"""

import re
import tempfile
from functools import cached_property
from pathlib import Path
from typing import Final

from lxml import etree

from qti.markup import local, parse
from qti.refusals import Why, refused

_ITEMS: Final = ("imsqti_asiv3p0_v1p0.xsd", "imsqti_asiv3p0_sbacv1p0_v1p0.xsd")
"""The schema of items and tests, or else its narrower profile."""
_MANIFESTS: Final = ("imsqtiv3p0_imscpv1p2_v1p0.xsd",)
_CALLED: Final = {"ssmlv1p1-core.xsd": "synthesis.xsd"}
"""What one schema calls another, and what that is called where it is found."""

_ADDRESS: Final = re.compile(rb"""(schemaLocation\s*=\s*["'])([^"']*)(["'])""")


class Schemas:
    """Compiled when first asked."""

    def __init__(self, folder: Path) -> None:
        self._files = {file.name: file for file in sorted(folder.rglob("*.xsd"), reverse=True)}

    @cached_property
    def _items(self) -> etree.XMLSchema:
        return self._compiled(_ITEMS)

    @cached_property
    def _manifests(self) -> etree.XMLSchema:
        return self._compiled(_MANIFESTS)

    def _compiled(self, names: tuple[str, ...]) -> etree.XMLSchema:
        """Of copies that name each other as they lie side by side: by their addresses they would be fetched."""
        found = [name for name in names if name in self._files]
        if not found:
            raise refused(Why.MISSING_FILE, " or ".join(names))
        with tempfile.TemporaryDirectory(prefix="peerway-schemas-") as beside:
            for name, file in self._files.items():
                (Path(beside) / name).write_bytes(_ADDRESS.sub(_neighbour, file.read_bytes()))
            try:
                parser = etree.XMLParser(no_network=True, resolve_entities=False)
                return etree.XMLSchema(etree.parse(str(Path(beside) / found[0]), parser))
            except (etree.XMLSchemaParseError, etree.XMLSyntaxError) as wrong:
                raise refused(Why.UNREADABLE, str(wrong)) from None

    def faults(self, written: bytes) -> list[str]:
        """What is not valid in an item, a test or a manifest; nothing where all is."""
        root = parse(written)
        schema = self._manifests if local(root) == "manifest" else self._items
        return [] if schema.validate(root) else [f"line {one.line}: {one.message}" for one in schema.error_log]


def _neighbour(address: re.Match[bytes]) -> bytes:
    name = address.group(2).rpartition(b"/")[2].decode()
    return address.group(1) + _CALLED.get(name, name).encode() + address.group(3)
