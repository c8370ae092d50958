"""The EPUB, as EPUBCheck and a reader's program find it."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from curriculum.media.epub import make_epub, used
from curriculum.media.texts import NoAlternative, Section, tree
from curriculum.modules.content import Curriculum, Module, Term

from .conftest import MADE

Check = Callable[[bytes], list[str]]


@pytest.fixture(scope="module")
def book(module: Module, published: Curriculum) -> bytes:
    return make_epub(module, published.glossary, MADE)


def texts(book: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(book)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_epubcheck_finds_nothing(book: bytes, epubcheck: Check) -> None:
    assert epubcheck(book) == []


def test_a_picture_that_is_missing_is_seen_by_epubcheck(published: Curriculum, epubcheck: Check) -> None:
    planted = BytesIO()
    with ZipFile(planted, "w") as archive:
        for name, text in texts(make_epub(published.modules[0], published.glossary, MADE)).items():
            if not name.endswith("two-chairs.svg"):
                archive.writestr(name, text, ZIP_STORED)

    assert [found for found in epubcheck(planted.getvalue()) if "RSC-001" in found or "RSC-007" in found]


def test_it_says_who_can_read_it(book: bytes) -> None:
    package = texts(book)["book/package.opf"]

    for said in (
        "<dc:language>en-US<",
        '"schema:accessMode">textual<',
        '"schema:accessMode">visual<',
        '"schema:accessModeSufficient">textual<',
        '"schema:accessibilityFeature">alternativeText<',
        '"schema:accessibilityHazard">none<',
        '"schema:accessibilitySummary">Text that can be resized',
        '"dcterms:modified">2026-03-02T09:00:00Z<',
    ):
        assert said in package


def test_the_contents_name_every_page_in_order(module: Module, book: bytes) -> None:
    contents = re.findall(r'<li><a href="([a-z0-9-]+)\.xhtml">', texts(book)["book/nav.xhtml"])

    lesson = [f"lesson-{page.number}" for page in module.lesson]
    assert contents == ["opening", *lesson, "story", "practice", "reflection", "card", "words", "sources"]


def test_no_link_leads_back_to_our_pages(book: bytes) -> None:
    assert [name for name, text in texts(book).items() if re.search(r'(?:href|src)="/', text)] == []


def test_a_link_within_the_module_leads_to_its_page(published: Curriculum) -> None:
    pages = texts(make_epub(published.modules[18], published.glossary, MADE))

    assert '<a href="lesson-7.xhtml">page 7</a>' in pages["book/lesson-2.xhtml"]
    assert '<h1 id="title">Page 7: ' in pages["book/lesson-7.xhtml"]


def test_only_the_words_that_are_used_are_explained() -> None:
    glossary = [Term(term=term, means="…") for term in ("Warmline", "Hope", "Team (ACT)", "Certified Specialist (CPS)")]
    written = [Section("story", "A story", tree("<p>Two warmlines, and no <em>hopeful</em> act. Ask a CPS.</p>"))]

    assert [term.term for term in used(tuple(glossary), written)] == ["Warmline", "Certified Specialist (CPS)"]


def test_a_picture_without_words_is_refused(module: Module) -> None:
    page = module.lesson[0].model_copy(update={"html": '<p><img src="/a.svg" alt="" /></p>'})

    with pytest.raises(NoAlternative):
        make_epub(module.model_copy(update={"lesson": (page,)}), (), MADE)
