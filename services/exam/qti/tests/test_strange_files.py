"""Files that were made to harm, and files that are broken: refused by name, never anything else."""

import io
import stat
import zipfile
from pathlib import Path

import pytest

from qti import archive, markup
from qti.archive import Folder, Zip
from qti.model import Choice, Item, Option
from qti.reading.item import read_item
from qti.reading.package import read_package
from qti.refusals import Reason, Refused, Why
from qti.writing.item import item_xml
from qti.writing.package import pack

from .fixtures import ASKED, MATCH, QTI, item, zipped

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


def test_a_file_that_is_too_large_is_not_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_FILE", 10)
    (tmp_path / "item.xml").write_bytes(OURS)

    with pytest.raises(Refused, match="larger than anything"):
        Folder(tmp_path).read("item.xml")


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


@pytest.mark.parametrize(
    ("src", "expected"),
    [
        ("../../secret.mp3", Why.UNSAFE_NAME),
        ("/etc/passwd", Why.UNSAFE_NAME),
        ("..%2f..%2fsecret.mp3", Why.UNSAFE_NAME),
        ("gone.mp3", Why.MISSING_FILE),
    ],
)
def test_a_recording_comes_out_of_the_package_alone(tmp_path: Path, src: str, expected: Why) -> None:
    body = f"""<audio data-catalog-idref="t"><source src="{src}"/><track kind="captions" src="a.vtt"/></audio>{ASKED}"""
    catalog = """<qti-catalog-info><qti-catalog id="t"><qti-card support="transcript"><qti-html-content>Hi.
      </qti-html-content></qti-card></qti-catalog></qti-catalog-info>"""
    (tmp_path / "secret.mp3").write_bytes(b"x")
    package = tmp_path / "package"
    package.mkdir()
    (package / "item.xml").write_bytes(item(body, processing=catalog + MATCH))
    (package / "a.vtt").write_bytes(b"WEBVTT")

    (line,) = read_package(Folder(package))

    assert [reason.why for reason in line.reasons] == [expected]


def test_a_name_that_no_program_prints_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a\nb.xml").write_bytes(OURS)

    (line,) = read_package(Folder(tmp_path))

    assert line.reasons == (Reason(Why.UNSAFE_NAME),) and "\n" not in line.name


@pytest.mark.parametrize(
    "many",
    [
        "<qti-response-else-if><qti-match/></qti-response-else-if>",
        "<qti-response-else-if><qti-is-null><qti-variable/></qti-is-null></qti-response-else-if>",
    ],
)
def test_much_of_the_same_takes_no_longer_than_reading_it(many: str) -> None:
    """Each piece looked at once for each other would take an hour."""
    count = markup.LARGEST // len(many) - 100
    rules = f"<qti-response-condition>{many * count}</qti-response-condition>"

    assert why(item(processing=f"<qti-response-processing>{rules}</qti-response-processing>"))


def test_many_words_with_many_cards_take_no_longer_than_reading_them() -> None:
    words = "".join(f'<span data-catalog-idref="c{number}">a</span>' for number in range(10_000))
    cards = "".join(
        f'<qti-catalog id="c{number}"><qti-card support="spoken"/></qti-catalog>' for number in range(10_000)
    )
    body, catalog = f"<p>{words}</p>{ASKED}", f"<qti-catalog-info>{cards}</qti-catalog-info>"

    assert read_item(item(body, processing=catalog + MATCH)).item.supports == ()


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
