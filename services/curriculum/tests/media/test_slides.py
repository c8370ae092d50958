"""The slides, as a program that opens them finds them."""

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from curriculum.media.slides import make_slides
from curriculum.media.texts import NoAlternative, plain, tree
from curriculum.modules.content import Module

from .conftest import MADE

TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)


@pytest.fixture(scope="module")
def file(module: Module) -> bytes:
    return make_slides(module, MADE)


@pytest.fixture
def deck(file: bytes) -> Deck:
    return Presentation(BytesIO(file))


def lacks(deck: Deck) -> list[str]:
    """What somebody who does not see the slides would miss."""
    return [f"slide {number}: {lack}" for number, slide in enumerate(deck.slides, 1) for lack in _lacks(slide)]


def _lacks(slide: Slide) -> list[str]:
    first = slide.shapes[0]
    pictures = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
    empty = [shape for shape in slide.placeholders if not shape.has_text_frame or not shape.text_frame.text.strip()]
    runs = [run for element in (slide.element, slide.notes_slide.element) for run in element.iter(qn("a:r"))]
    found = {
        "the title is not read first": not first.is_placeholder or first.placeholder_format.type not in TITLES,
        "a placeholder is empty": bool(empty),
        "no notes": not slide.notes_slide.notes_text_frame.text.strip(),
        "a picture without alternative": any(not one._element.nvPicPr.cNvPr.get("descr") for one in pictures),
        "words without language": any(run.get_or_add_rPr().get("lang") != "en-US" for run in runs),
    }
    return [lack for lack, stands in found.items() if stands]


def test_every_slide_has_title_words_and_notes(module: Module, deck: Deck) -> None:
    assert lacks(deck) == []
    assert [slide.shapes.title.text_frame.text for slide in deck.slides] == [
        plain(tree(slide.html)[0]) for slide in module.slides
    ]
    assert [slide.notes_slide.notes_text_frame.text for slide in deck.slides] == [s.note for s in module.slides]


def test_pictures_keep_the_words_that_the_author_gave_them(module: Module, deck: Deck) -> None:
    written = [picture.get("alt") for slide in module.slides for picture in tree(slide.html).iter("img")]

    shown = [
        shape._element.nvPicPr.cNvPr.get("descr")
        for slide in deck.slides
        for shape in slide.shapes
        if shape.shape_type == MSO_SHAPE_TYPE.PICTURE
    ]

    assert shown == written != []


def test_the_file_says_what_it_is(module: Module, deck: Deck) -> None:
    said = deck.core_properties
    assert (said.title, said.author) == (f"Module {module.number}: {module.title}", "Peerway")
    assert said.language == "en-US"
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, abs=0.001)


def test_nothing_runs_over_the_edge_and_letters_are_large(deck: Deck) -> None:
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= deck.slide_width
            assert shape.top >= 0 and shape.top + shape.height <= deck.slide_height
    first_level = f"{qn('p:txStyles')}/{qn('p:bodyStyle')}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}"
    assert int(deck.slide_master.element.find(first_level).get("sz")) >= 2400
    assert not any(run.get("sz") for slide in deck.slides for run in slide.element.iter(qn("a:rPr")))


def test_a_planted_lack_is_seen(deck: Deck) -> None:
    picture = next(s for page in deck.slides for s in page.shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE)
    picture._element.nvPicPr.cNvPr.set("descr", "")
    deck.slides[0].shapes.title.text_frame.text = ""

    assert {lack.partition(": ")[2] for lack in lacks(deck)} == {
        "a picture without alternative",
        "a placeholder is empty",
    }


def test_a_slide_with_a_picture_that_has_no_words_is_refused(module: Module) -> None:
    bare = module.slides[0].model_copy(update={"html": '<h2>Look</h2><p><img src="a.svg" alt=" "/></p>'})

    with pytest.raises(NoAlternative):
        make_slides(module.model_copy(update={"slides": (bare,)}), MADE)
