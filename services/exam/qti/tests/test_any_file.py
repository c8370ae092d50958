"""Whatever is read is taken or refused by name: nothing else ever comes of it."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qti.archive import Zip
from qti.manifest import read_manifest
from qti.markup import parse
from qti.model import Choice, Item, Option
from qti.reading.item import read_item
from qti.reading.package import read_package
from qti.refusals import Refused
from qti.writing.item import item_xml
from qti.writing.package import pack

from .fixtures import ASKED, GIVEN, KEYS, ONE_RIGHT, PAIRS, TWO_GAPS, added, item, rules

OURS = item_xml(Item("w-1", "en", "What now?", Choice((Option("a", "Call"), Option("b", "Wait")), "b")))
MANY = [
    OURS,
    item(),
    item(ASKED + "<qti-rubric-block/>", ONE_RIGHT, "<x/>"),
    item(TWO_GAPS, KEYS, rules(added("FIRST"), GIVEN)),
    item(PAIRS),
]


@settings(max_examples=150, deadline=None)
@given(data=st.data(), written=st.sampled_from(MANY))
def test_whatever_is_changed_in_an_item_is_taken_or_refused(data: st.DataObject, written: bytes) -> None:
    """Pieces of one document in another place: cut out, doubled, exchanged for what stands elsewhere."""
    pieces = written.replace(b">", b">\0").replace(b"=", b"=\0").split(b"\0")
    for _ in range(data.draw(st.integers(1, 4))):
        at, other = (data.draw(st.integers(0, len(pieces) - 1)) for _ in range(2))
        pieces[at : at + data.draw(st.integers(0, 2))] = pieces[other : other + data.draw(st.integers(0, 3))]
        pieces = pieces or [b""]

    with OnlyRefusals():
        read_item(b"".join(pieces))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 2_000))
def test_whatever_lies_in_a_zip_file_is_taken_or_refused(noise: bytes, at: int) -> None:
    content = bytearray(pack([read_item(OURS).item]).content)
    at %= len(content)
    content[at : at + len(noise)] = noise

    with OnlyRefusals():
        read_package(Zip(io.BytesIO(bytes(content))))


@given(st.binary(max_size=300))
def test_noise_is_no_document(noise: bytes) -> None:
    for reading in (parse, read_item, read_manifest):
        with pytest.raises(Refused):
            reading(noise)


class OnlyRefusals:
    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        return kind is Refused
