"""An empty presentation that looks like the house: 16:9, our colours and fonts, three layouts.

The fonts are named, not embedded: where Public Sans is missing, the family says that any sans serif will do.
"""

import re
from datetime import datetime

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import SlideLayout
from pptx.util import Inches, Length

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
MARGIN = Inches(0.75)
TOP = Inches(2.1)
"""Where what stands under the title begins."""
WITHIN = Length(WIDTH - 2 * MARGIN)
BELOW = Length(HEIGHT - TOP - MARGIN)
TITLE_LINE, BODY_LINE = Inches(0.85), Inches(0.65)
TITLE_CHARACTERS, BODY_CHARACTERS = 36, 52
"""How high a line is, and how many characters it holds, at the sizes of the master."""
LANGUAGE = "en-US"

_OPENING, _TITLE_AND_BODY, _TITLE_ONLY = "Title Slide", "Title and Content", "Title Only"
_COLOURS = {
    "dk1": "1D2A2B",
    "lt1": "FBF8F3",
    "dk2": "1F5A4F",
    "lt2": "E6EFEA",
    "accent1": "1F5A4F",
    "accent2": "F2B84B",
    "accent3": "A6452E",
    "accent4": "4A5A5C",
    "accent5": "1D2A2B",
    "accent6": "E6EFEA",
    "hlink": "1F5A4F",
    "folHlink": "4A5A5C",
}
_SANS = '<a:latin typeface="Public Sans" panose="020B0604020202020204" pitchFamily="34" charset="0"/>'


class Layouts:
    def __init__(self, deck: Deck) -> None:
        by_name = {layout.name: layout for layout in deck.slide_layouts}
        self.opening = by_name[_OPENING]
        self.title_and_body = by_name[_TITLE_AND_BODY]
        self.title_only = by_name[_TITLE_ONLY]


def empty_deck(title: str, made: datetime) -> Deck:
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    _keep_three_layouts(deck)
    _colour(deck)
    _place(deck)
    _describe(deck, title, made)
    _forget_preview(deck)
    return deck


def put(shape: BaseShape, left: Length, top: Length, width: Length, height: Length) -> None:
    shape.left, shape.top, shape.width, shape.height = left, top, width, height


def _keep_three_layouts(deck: Deck) -> None:
    for layout in list(deck.slide_layouts):
        if layout.name not in (_OPENING, _TITLE_AND_BODY, _TITLE_ONLY):
            deck.slide_layouts.remove(layout)
    for page in (deck.slide_master, *deck.slide_layouts):
        for place in list(page.placeholders):
            if place.placeholder_format.type.name in ("DATE", "FOOTER", "SLIDE_NUMBER"):
                place.element.getparent().remove(place.element)


def _colour(deck: Deck) -> None:
    theme: Part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    text = theme.blob.decode()
    text = re.sub(r"(<a:clrScheme name=)\"[^\"]*\">.*?(?=</a:clrScheme>)", rf'\1"Peerway">{colours}', text, flags=re.S)
    text = re.sub(r'<a:latin typeface="[^"]+"[^>]*/>', _SANS, text)
    theme._blob = text.encode()


def _place(deck: Deck) -> None:
    master, layouts = deck.slide_master, Layouts(deck)
    put(master.placeholders[0], MARGIN, Inches(0.5), WITHIN, Inches(1.5))
    put(master.placeholders[1], MARGIN, TOP, WITHIN, BELOW)
    style = master.element.find(f"{qn('p:txStyles')}/{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    style.set("algn", "l")
    style.find(qn("a:defRPr")).set("b", "1")
    style.find(f".//{qn('a:schemeClr')}").set("val", "tx2")
    _place_opening(layouts.opening)


def _place_opening(layout: SlideLayout) -> None:
    title, under = layout.placeholders[0], layout.placeholders[1]
    put(title, MARGIN, Inches(2.0), WITHIN, Inches(2.0))
    put(under, MARGIN, Inches(4.2), WITHIN, Inches(1.5))
    for paragraph in under.element.iter(qn("a:lvl1pPr")):
        paragraph.set("algn", "l")
    for tint in list(under.element.iter(qn("a:tint"))):
        tint.getparent().remove(tint)


def _describe(deck: Deck, title: str, made: datetime) -> None:
    said = deck.core_properties
    said.title, said.author, said.last_modified_by = title, "Peerway", "Peerway"
    said.language = LANGUAGE
    said.created = said.modified = made.replace(tzinfo=None)


def _forget_preview(deck: Deck) -> None:
    """The small picture of the empty file that python-pptx begins with."""
    package = deck.part.package
    for name, relation in list(package._rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package.drop_rel(name)
