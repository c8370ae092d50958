"""The search that finds no reflection can find: in whatever form a word is put down, and wherever it is packed."""

import quopri
import zipfile
from base64 import b64encode, encodebytes
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.secrecy.haystack import search
from tests.journeys.secrecy.needles import accented_canary, forms, found, plain_canary

WORDS = {"plain": plain_canary(), "accented": accented_canary()}


@pytest.mark.parametrize("word", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize("form", sorted(forms("x")))
def test_a_word_is_found_in_each_form(tmp_path: Path, word: str, form: str) -> None:
    (tmp_path / "file").write_bytes(b"before " + forms(word)[form] + b" after")

    assert f"file: {form}" in search(tmp_path, word)


@pytest.mark.parametrize("word", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize("before", range(7))
def test_a_word_is_found_in_the_middle_of_what_went_through_base64(word: str, before: int) -> None:
    said = f"{'x' * before}{word} and more"

    assert found(b64encode(said.encode()), (word,))
    assert found(b64encode(said.encode("utf-16-le")), (word,))


@pytest.mark.parametrize("word", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize("encode", [quopri.encodestring, encodebytes])
def test_a_word_is_found_where_a_mail_breaks_its_line(word: str, encode: Callable[[bytes], bytes]) -> None:
    said = encode(f"{'before ' * 9}{word}".encode())

    assert b"\n" in said[:80]
    assert found(said, (word,))


def test_other_words_are_not_found(tmp_path: Path) -> None:
    """Two canaries differ in every form, so what is found is what was looked for."""
    word, other = accented_canary(), accented_canary()
    (tmp_path / "file").write_bytes(b"\n".join(forms(word).values()))

    assert search(tmp_path, other, plain_canary()) == []


def test_a_word_is_found_in_an_archive_and_in_a_name(tmp_path: Path) -> None:
    word = plain_canary()
    with zipfile.ZipFile(tmp_path / "book.epub", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("page.xhtml", f"<p>{word}</p>")
    (tmp_path / f"{word}.txt").touch()

    where = {one.partition(":")[0] for one in search(tmp_path, word)}
    assert where == {"book.epub/page.xhtml", "the name of a file"}
