"""Files that were made to harm, and files that are broken: refused by name, never anything else."""

import io
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qti import archive, markup
from qti.archive import Folder, Zip
from qti.manifest import read_manifest
from qti.markup import parse
from qti.model import Choice, Item, Option
from qti.reading.item import read_item
from qti.reading.package import read_package
from qti.refusals import Reason, Refused, Why
from qti.writing.item import item_xml
from qti.writing.package import pack

from .fixtures import ASKED, MATCH, ONE_RIGHT, QTI, item, zipped

OURS = item_xml(Item("w-1", "en", "What now?", Choice((Option("a", "Call"), Option("b", "Wait")), "b")))
BOMB = "<!DOCTYPE b [<!ENTITY a 'lol'>" + "".join(
    f"<!ENTITY {after} '{f'&{before};' * 10}'>" for before, after in zip("abcdefgh", "bcdefghi", strict=True)
)


def why(written: bytes) -> set[object]:
    with pytest.raises(Refused) as refusal:
        read_item(written)
    return {reason.why for reason in refusal.value.reasons}


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE x>",
        BOMB + "]>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/p'>%p;]>",
        "<!DOCTYPE x [<!ATTLIST p class CDATA 'words from nowhere'>]>",
    ],
)
def test_no_document_type_is_ever_taken(doctype: str) -> None:
    entity = "&e;" if "ENTITY e" in doctype else ""

    assert why(item(f"<p>{entity}</p>{ASKED}", before=doctype)) <= {Why.DOCTYPE, Why.UNREADABLE}


def test_an_external_entity_is_not_read_even_where_it_would_stay_silent(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("purple-canary")
    written = item(f"<p>&e;</p>{ASKED}", before=f"<!DOCTYPE x [<!ENTITY e SYSTEM '{secret.as_uri()}'>]>")

    with pytest.raises(Refused) as refusal:
        read_item(written)

    assert [reason.why for reason in refusal.value.reasons] == [Why.DOCTYPE]
    assert "canary" not in str(refusal.value)


@pytest.mark.parametrize("levels", [markup.DEEPEST + 1, 300, 20_000])
def test_elements_nested_without_end_are_refused(levels: int) -> None:
    assert why(item("<div>" * levels + "words" + "</div>" * levels + ASKED)) == {Why.TOO_DEEP}


def test_what_is_too_large_is_refused_before_it_is_parsed() -> None:
    assert why(item(f"<p>{'a' * markup.LARGEST}</p>{ASKED}")) == {Why.TOO_LARGE}


def test_nothing_is_included_from_elsewhere() -> None:
    include = '<include xmlns="http://www.w3.org/2001/XInclude" href="/etc/hostname" parse="text"/>'

    with pytest.raises(Refused) as refusal:
        read_item(item(include + ASKED))

    assert refusal.value.reasons == (Reason(Why.ELEMENT, "include"),)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../outside.xml", Why.UNSAFE_NAME),
        ("items/../../outside.xml", Why.UNSAFE_NAME),
        ("/etc/outside.xml", Why.UNSAFE_NAME),
        ("items\\..\\outside.xml", Why.UNSAFE_NAME),
        ("C:/outside.xml", Why.UNSAFE_NAME),
        ("a.xml\0.txt", Why.UNSAFE_NAME),
        ("a\nb.xml", Why.UNSAFE_NAME),
    ],
)
def test_a_name_that_leads_out_of_the_package_keeps_all_of_it_out(name: str, expected: Why) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as into:
        into.writestr("item.xml", OURS)
        entry = zipfile.ZipInfo("x")
        entry.filename = entry.orig_filename = name
        into.writestr(entry, b"x")

    with pytest.raises(Refused) as refusal:
        Zip(made)

    assert {reason.why for reason in refusal.value.reasons} == {expected}


def test_a_link_in_a_package_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as into:
        link = zipfile.ZipInfo("item.xml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        into.writestr(link, "/etc/passwd")

    with pytest.raises(Refused, match="a link to another place"):
        Zip(made)


def test_two_files_of_one_name_are_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as into:
        into.writestr("item.xml", OURS)
        with pytest.warns(UserWarning, match="Duplicate"):
            into.writestr("item.xml", b"another")

    with pytest.raises(Refused, match="two files of one name"):
        Zip(made)


def test_what_is_packed_too_tightly_is_refused_unread() -> None:
    with pytest.raises(Refused, match="fill a disk"):
        Zip(zipped({"item.xml": b"a" * 1_000_000}))


def test_what_holds_more_than_it_says_is_refused_while_it_is_read() -> None:
    made = zipped({"item.xml": b"".join(number.to_bytes(4, "big") for number in range(50_000))})
    content = made.getvalue().replace((200_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))

    with pytest.raises(Refused):
        Zip(io.BytesIO(content)).read("item.xml")


def test_more_than_a_package_may_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_FILES", 2)
    with pytest.raises(Refused, match="larger than anything"):
        Zip(zipped({"a": b"", "b": b"", "c": b""}))

    monkeypatch.setattr(archive, "LARGEST_FILE", 10)
    with pytest.raises(Refused, match="larger than anything"):
        Zip(zipped({"a": b"12345678901"}))


def test_what_a_link_points_to_is_not_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.xml").write_bytes(OURS)
    package = tmp_path / "package"
    package.mkdir()
    (package / "item.xml").symlink_to(tmp_path / "secret.xml")
    (package / "all").symlink_to(tmp_path)

    lines = read_package(Folder(package))

    assert [(line.name, line.reasons) for line in lines] == [
        ("all", (Reason(Why.LINK),)),
        ("item.xml", (Reason(Why.LINK),)),
    ]


@pytest.mark.parametrize("src", ["../../secret.mp3", "/etc/passwd", "..%2f..%2fsecret.mp3", "gone.mp3"])
def test_a_recording_comes_out_of_the_package_alone(tmp_path: Path, src: str) -> None:
    body = f"""<audio data-catalog-idref="t"><source src="{src}"/><track kind="captions" src="a.vtt"/></audio>{ASKED}"""
    catalog = """<qti-catalog-info><qti-catalog id="t"><qti-card support="transcript"><qti-html-content>Hi.
      </qti-html-content></qti-card></qti-catalog></qti-catalog-info>"""
    (tmp_path / "secret.mp3").write_bytes(b"x")
    package = tmp_path / "package"
    package.mkdir()
    (package / "item.xml").write_bytes(item(body, processing=catalog + MATCH))
    (package / "a.vtt").write_bytes(b"WEBVTT")

    (line,) = read_package(Folder(package))

    assert line.reasons[0].why in (Why.UNSAFE_NAME, Why.MISSING_FILE)


def test_an_item_that_is_listed_and_is_not_there_is_named() -> None:
    content = zipfile.ZipFile(io.BytesIO(pack([read_item(OURS).item]).content))
    manifest = content.read("imsmanifest.xml")

    (line,) = read_package(Zip(zipped({"imsmanifest.xml": manifest})))

    assert (line.name, line.reasons[0].why) == ("items/en/w-1.xml", Why.MISSING_FILE)


def test_what_says_that_it_is_an_item_and_cannot_be_read_is_named_and_other_files_are_not() -> None:
    files = {
        "half.xml": OURS[:-30],
        "page.xml": b"<html><br></html>",
        "stimulus.xml": f'<qti-assessment-stimulus xmlns="{QTI}"/>'.encode(),
        "wide.xml": OURS.decode().replace("UTF-8", "UTF-16").encode("utf-16"),
    }

    lines = {line.name: line for line in read_package(Zip(zipped(files)))}

    assert set(lines) == {"half.xml", "wide.xml"}
    assert lines["half.xml"].reasons[0].why is Why.UNREADABLE
    assert lines["wide.xml"].read and lines["wide.xml"].read.item.id == "w-1"


def test_a_manifest_that_cannot_be_read_is_named_and_keeps_no_item_out() -> None:
    lines = {line.name: line for line in read_package(Zip(zipped({"imsmanifest.xml": b"<", "item.xml": OURS})))}

    assert lines["imsmanifest.xml"].reasons[0].why is Why.UNREADABLE
    assert lines["item.xml"].read is not None


@settings(max_examples=150, deadline=None)
@given(data=st.data(), written=st.sampled_from([OURS, item(), item(ASKED + "<qti-rubric-block/>", ONE_RIGHT, "<x/>")]))
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
