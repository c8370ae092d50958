"""What a candidate sees of an item: no key, no rubric, no points."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from pydantic import BaseModel

from exam.glossary.rules import Piece, pieces
from exam.items.rules import Responses, accepted, canonical, composed, fields_of, name_of, same
from shared.refusals import Invalid


class Choice(BaseModel, frozen=True):
    id: str
    text: str


class PartView(BaseModel, frozen=True):
    """What takes one response. `targets`: the other halves of pairs. `most`: how many may be chosen."""

    id: str
    kind: str
    ask: str = ""
    options: tuple[Choice, ...] = ()
    targets: tuple[Choice, ...] = ()
    most: int | None = None

    @property
    def name(self) -> str:
        """Of its field."""
        return name_of(self.id)

    def name_of(self, option: str) -> str:
        """Of the field of one option, where each has its own."""
        return name_of(self.id, option)

    def text(self, id: object) -> str:
        """The words of an option, or of another half."""
        return next((one.text for one in (*self.options, *self.targets) if one.id == id), "")


class MediaView(BaseModel, frozen=True):
    sort: str
    transcript: tuple[str, ...]


class Explained(BaseModel, frozen=True):
    """A word of a question and what it means, both in its language."""

    word: str
    meaning: str


class Asked(BaseModel, frozen=True):
    """A question in its place, with what is saved; `sequence` is that of the saved answer, 0 where there is none."""

    item_id: str
    position: int
    kind: str
    stem: str
    language: str = "en"
    answer: Responses = {}
    sequence: int = 0
    saved_at: datetime | None = None
    flagged: bool = False

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Of the stem; the last one asks."""
        return tuple(line for line in self.stem.split("\n") if line)


class QuestionView(Asked):
    """A kind that shows more derives a view of its own."""

    parts: tuple[PartView, ...] = ()
    accepts: Mapping[str, Sequence[Any]] = {}
    """Which responses it takes; a page's script makes an answer of its fields by it, as `composed` does."""
    media: MediaView | None = None
    glossary: tuple[Explained, ...] = ()
    covers: tuple[str, ...] = ()
    words: str = ""
    note: str = ""

    @property
    def part(self) -> PartView:
        """Where there is one only."""
        return self.parts[0]

    def pieces(self, paragraph: str) -> tuple[Piece, ...]:
        """Of a paragraph, so that a page marks the words that it explains."""
        return tuple(pieces(paragraph, [one.word for one in self.glossary]))

    @property
    def fields(self) -> dict[str, str]:
        """What stands in each field, as it is saved."""
        return self.fields_with(self.answer)

    def fields_with(self, answer: Responses) -> dict[str, str]:
        return fields_of(self.accepts, answer)

    @property
    def written_down(self) -> str:
        """The answer that is saved, for the page's script."""
        return canonical(self.answer)

    @property
    def takes(self) -> str:
        return json.dumps(self.accepts)

    def written(self, typed: Mapping[str, list[str]]) -> Responses | None:
        """The answer that was typed and refused, if it is not what is saved: its writer chooses between the two."""
        fields = {name: "\n".join(values).replace("\r\n", "\n").strip() for name, values in typed.items()}
        given = composed(self.accepts, fields)
        try:
            kept = accepted(self.accepts, given)
        except Invalid:
            return None
        return None if not typed or same(kept, self.answer) else kept
