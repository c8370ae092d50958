"""The PDF: tagged, in a language, with its title, and with words for its pictures."""

import pytest

from curriculum.media.book import make_book
from curriculum.media.texts import NoAlternative, sections
from curriculum.modules.content import Module


@pytest.fixture(scope="module")
def paper(module: Module) -> bytes:
    return make_book(module)


def test_the_pdf_is_tagged_and_says_language_and_title(module: Module, paper: bytes) -> None:
    assert paper.startswith(b"%PDF")
    for sign in (b"pdfuaid", b"/StructTreeRoot", b"/Marked true", b"/Lang(en-US)", b"/DisplayDocTitle true"):
        assert sign in paper
    assert f"Module {module.number}: {module.title}".encode() in paper


def test_every_picture_is_a_figure_with_words(module: Module, paper: bytes) -> None:
    written = sum(1 for section in sections(module) for _ in section.body.iter("img"))

    assert paper.count(b"/S/Figure") == paper.count(b"/Alt(") == written > 0


def test_a_picture_without_words_is_refused_before_it_is_set(module: Module) -> None:
    page = module.lesson[0].model_copy(update={"html": '<p><img src="/pictures/a.svg" alt="" /></p>'})

    with pytest.raises(NoAlternative):
        make_book(module.model_copy(update={"lesson": (page,)}))
