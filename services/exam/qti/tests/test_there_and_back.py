"""What goes out comes in again, equal."""

import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qti.archive import Zip
from qti.model import Choice, Form, Item, Media, Multiple, Option, Short
from qti.reading.item import read_item
from qti.reading.package import read_package
from qti.refusals import Left, Reason, Refused, Why
from qti.writing.item import item_xml
from qti.writing.package import pack, place_of

from .making import BODIES, items

ONE = Item(
    "w-1",
    "en",
    "Lou left you this message.\n\nWhat would you do?",
    Choice((Option("a", "Call"), Option("b", "Wait")), "b"),
)
HEARD = replace(ONE, media=Media("audio", "media/lou.mp3", "media/lou.vtt", ("Hi, it is Lou.", "I am on the bus.")))


@pytest.mark.parametrize("kind", BODIES)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_an_item_of_each_kind_comes_back_equal(kind: str, data: st.DataObject) -> None:
    item = data.draw(items(kind))

    read = read_item(item_xml(item))

    assert replace(read.item, version=item.version, subject=item.subject) == item
    assert {reason.why for reason in read.left} <= {Left.LAYOUT}, "a line break is layout; nothing else is let go"


@settings(max_examples=8, deadline=None)
@given(st.lists(items("choice"), min_size=1, max_size=4, unique_by=lambda item: item.id))
def test_a_package_keeps_versions_and_subjects(told: list[Item]) -> None:
    packed = pack(told)

    assert not packed.refused
    lines = {line.name: line for line in read_package(Zip(io.BytesIO(packed.content)))}
    assert {name: line.read and line.read.item for name, line in lines.items()} == {place_of(one): one for one in told}


def test_both_languages_of_an_item_and_its_recording_come_back() -> None:
    spanish = replace(
        HEARD,
        language="es",
        stem="¿Qué haría?",
        media=Media("audio", "media/lou-es.mp3", "media/lou-es.vtt", ("Hola.",)),
    )
    media = {name: name.encode() for name in ("media/lou.mp3", "media/lou.vtt", "media/lou-es.mp3", "media/lou-es.vtt")}

    packed = pack([HEARD, spanish], media=media)
    source = Zip(io.BytesIO(packed.content))

    assert [line.read and line.read.item for line in read_package(source)] == [HEARD, spanish]
    assert {name: source.read(name) for name in media} == media


def test_a_recording_that_nobody_has_keeps_its_item_out_and_no_other() -> None:
    packed = pack([ONE, replace(HEARD, id="w-2")], media={"media/lou.mp3": b""})

    assert packed.refused == {"items/en/w-2.xml": (Reason(Why.MISSING_FILE, "media/lou.vtt"),)}
    assert [line.name for line in read_package(Zip(io.BytesIO(packed.content)))] == ["items/en/w-1.xml"]


def test_a_form_goes_out_with_its_items_and_not_without_them() -> None:
    packed = pack([ONE], [Form("form-1", "A form", ("w-1",)), Form("form-2", "Another", ("w-1", "w-9"))])

    assert packed.refused == {"forms/form-2.xml": (Reason(Why.MISSING_FILE, "w-9"),)}
    lines = {line.name: line for line in read_package(Zip(io.BytesIO(packed.content)))}
    assert lines["forms/form-1.xml"].is_form
    form = Zip(io.BytesIO(packed.content)).read("forms/form-1.xml").decode()
    assert 'navigation-mode="nonlinear" submission-mode="simultaneous"' in form
    assert 'href="../items/en/w-1.xml"' in form


def test_the_same_bank_is_the_same_file() -> None:
    assert pack([ONE]).content == pack([ONE]).content


@pytest.mark.parametrize(
    ("item", "why"),
    [
        (replace(ONE, id="2 words"), Why.IDENTIFIER),
        (replace(ONE, stem="\n \n"), Why.STEM),
        (replace(ONE, stem="A bell\x07 rings"), Why.WORDS),
        (replace(ONE, rationale="half a sign: \ud83d"), Why.WORDS),
        (replace(ONE, body=Short({"two  spaces": 1.0})), Why.WORDS),
        (replace(ONE, body=Multiple((Option("a", "A"),), 1, {"a": float("nan")})), Why.WORDS),
    ],
)
def test_what_xml_has_no_place_for_is_refused_on_the_way_out(item: Item, why: Why) -> None:
    with pytest.raises(Refused) as refusal:
        item_xml(item)

    assert [reason.why for reason in refusal.value.reasons] == [why]


def test_an_item_lies_in_the_order_that_the_schema_wants() -> None:
    written = item_xml(HEARD).decode()

    parts = "qti-response-declaration qti-outcome-declaration qti-item-body qti-catalog-info qti-response-processing"
    places = [written.index(f"<{part}") for part in parts.split()]
    assert places == sorted(places)
    assert written.index("<audio") < written.index("<p>") < written.index("<qti-choice-interaction")
    assert '<track kind="captions"' in written and '<qti-card support="transcript">' in written
