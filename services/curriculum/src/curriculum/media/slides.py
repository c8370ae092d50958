"""A module's slides as .pptx: a title on every slide, read before what stands under it; notes; words for pictures."""

from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element

from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide as Page
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Inches, Length

from curriculum.media import deck as design
from curriculum.media.pictures import to_png
from curriculum.media.texts import picture_name, tree
from curriculum.modules.content import Module, Slide
from curriculum.modules.drawings import size

_STRIP = Inches(1.3)
"""For the words beside a picture."""
_EMPHASIS = {"strong": "bold", "em": "italic"}


def make_slides(module: Module, made: datetime) -> bytes:
    deck = design.empty_deck(f"Module {module.number}: {module.title}", made)
    for number, slide in enumerate(module.slides):
        _add(deck, slide, module.pictures, opening=number == 0)
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def _add(deck: Deck, slide: Slide, pictures: dict[str, bytes], *, opening: bool) -> None:
    title, *blocks = tree(slide.html)
    picture = next((found for block in blocks if (found := block.find("img")) is not None), None)
    words = [block for block in blocks if block.find("img") is None]
    layouts = design.Layouts(deck)
    bare = layouts.title_and_body if words else layouts.title_only
    page = deck.slides.add_slide(layouts.opening if opening and words and picture is None else bare)
    _write(page.placeholders[0].text_frame.paragraphs[0], title)
    if words:
        _fill(page.placeholders[1].text_frame, words)
    if picture is None and page.slide_layout != layouts.opening:
        _settle(page)
    if picture is not None:
        _show(page, picture, pictures[picture_name(picture)], under_words=bool(words) and blocks[0] is words[0])
    page.notes_slide.notes_text_frame.text = slide.note
    for run in (*page.element.iter(qn("a:r")), *page.notes_slide.element.iter(qn("a:r"))):
        run.get_or_add_rPr().set("lang", design.LANGUAGE)


def _settle(page: Page) -> None:
    """Few words stand in the middle of the slide, as large letters would on a wall; many begin at the top."""
    title, *below = page.placeholders
    high = _height(title.text_frame, design.TITLE_CHARACTERS, design.TITLE_LINE)
    under = sum(_height(words.text_frame, design.BODY_CHARACTERS, design.BODY_LINE) for words in below)
    top = Length((design.HEIGHT - high - under) // 2)
    if top > design.TOP // 2:
        design.put(title, design.MARGIN, top, design.WITHIN, high)
        for words in below:
            design.put(words, design.MARGIN, Length(top + high), design.WITHIN, Length(design.HEIGHT - top - high))


def _height(frame: TextFrame, characters: int, line: Length) -> Length:
    """About how much room its lines take, with so many `characters` in each."""
    lines = sum(1 + len(paragraph.text) // characters for paragraph in frame.paragraphs)
    return Length(lines * line)


def _fill(frame: TextFrame, blocks: list[Element]) -> None:
    another: Callable[[], _Paragraph] = frame.add_paragraph  # python-pptx gives it no type
    for number, (kind, block) in enumerate(_lines(blocks)):
        paragraph = another() if number else frame.paragraphs[0]
        _mark(paragraph, kind)
        _write(paragraph, block)


def _lines(blocks: list[Element]) -> Iterator[tuple[str, Element]]:
    """Each line, and what it is in: a paragraph (`p`), a list (`ul`) or a numbered list (`ol`)."""
    for block in blocks:
        if block.tag == "blockquote":
            yield from _lines(list(block))
        elif block.tag in ("ul", "ol"):
            yield from ((block.tag, item) for item in block)
        else:
            yield "p", block


def _mark(paragraph: _Paragraph, kind: str) -> None:
    properties = paragraph._p.get_or_add_pPr()
    if kind == "p":
        properties.set("marL", "0")
        properties.set("indent", "0")
        properties.append(OxmlElement("a:buNone"))
    elif kind == "ol":
        properties.set("marL", "571500")
        properties.set("indent", "-571500")
        number = OxmlElement("a:buAutoNum")
        number.set("type", "arabicPeriod")
        properties.append(number)


def _write(paragraph: _Paragraph, element: Element, marks: frozenset[str] = frozenset()) -> None:
    _say(paragraph, element.text, marks)
    for part in element:
        _write(paragraph, part, marks | {_EMPHASIS[part.tag]} if part.tag in _EMPHASIS else marks)
        _say(paragraph, part.tail, marks)


def _say(paragraph: _Paragraph, text: str | None, marks: frozenset[str]) -> None:
    said = (text or "").replace("\n", " ")
    if not said.strip() and not paragraph.runs:
        return
    if said:
        run = paragraph.add_run()
        run.text = said
        for mark in marks:
            setattr(run.font, mark, True)


def _show(page: Page, picture: Element, svg: bytes, *, under_words: bool) -> None:
    """As large as fits; before or after the words, as the author wrote it, for the eye and for a screen reader."""
    words = page.placeholders[1] if len(page.placeholders) > 1 else None
    room = Length(design.BELOW - _STRIP) if words else design.BELOW
    top = Length(design.TOP + _STRIP) if under_words else design.TOP
    wide, high = size(svg)
    width = min(design.WITHIN, room * wide // high)
    left = Length((design.WIDTH - width) // 2)
    shown = page.shapes.add_picture(BytesIO(to_png(svg)), left, top, width=Length(width))
    shown.name = f"Picture {picture_name(picture)}"
    described: Any = shown._element.nvPicPr
    described.cNvPr.set("descr", picture.get("alt", ""))
    if words:
        beside = design.TOP if under_words else Length(design.TOP + room)
        design.put(words, design.MARGIN, beside, design.WITHIN, _STRIP)
        if not under_words:
            words.element.addprevious(shown.element)
