"""What every kind of item has. A kind derives its item from `Item`, in a folder of its own, beside its `question.html`.

`question.html` holds three macros, each given the view: `asked` says what is asked, `field` takes an answer under the
names that `name_of` makes, `answered` shows an answer, that it is given too, where nobody writes.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, Literal

from pydantic import Field, model_validator

from exam.glossary.rules import points_to_some, stands_in
from exam.items.content import Exact, ExactEntry, Row
from exam.items.kinds.about import About
from exam.items.kinds.view import Asked, Choice, Explained, MediaView, PartView, QuestionView
from exam.items.rules import ONLY, Accepts, Key, Response, Responses, Rule, Scored, Value, Worths

OPTION = r"^[a-z][a-z0-9]{0,7}$"
EXPLAINED = r"^[^:\s]([^:\n]{0,58}[^:\s])?: \S[^\n]{0,299}$"


class Option(Exact, frozen=True):
    id: str = Field(pattern=OPTION)
    text: str

    @property
    def shown(self) -> Choice:
        return Choice(id=self.id, text=self.text)


class Part(Exact, ABC, frozen=True):
    """What takes one response: an item of one response is its own part. `on_paper`: how to answer there."""

    on_paper: ClassVar[str]

    @property
    @abstractmethod
    def rule(self) -> Rule:
        """Which responses it takes, in the few words that a form freezes."""

    @property
    @abstractmethod
    def worths(self) -> Worths:
        """The key as it was published: of each value what it is worth. What stands here can be changed by another one.

        A value is an option, a pair of them ("p1 q2"), all of them in an order ("c a b"), or words.
        """

    @abstractmethod
    def is_value(self, written: str) -> bool:
        """Whether a key can say what this is worth."""

    def as_value(self, answer: str) -> str:
        """What was answered, as a key writes it."""
        return answer

    @abstractmethod
    def points_by(self, worths: Worths, value: Value) -> float | None:
        """What a response comes to by this key. None: people score it, by the rubric of the item."""

    def highest_by(self, worths: Worths) -> float:
        """Points that can be reached by this key."""
        return max(worths.values())

    @property
    def highest(self) -> float:
        return self.highest_by(self.worths)

    def points(self, value: Value) -> float | None:
        return self.points_by(self.worths, value)

    @abstractmethod
    def sample(self, *, right: bool) -> Value | None:
        """A response that reaches all, or one that does not; None where only people could tell."""

    @abstractmethod
    def part_view(self, id: str) -> PartView: ...


class Media(Exact, frozen=True):
    """A recording that an item begins with. It lies in the bank's folder `media`, beside its captions (WebVTT)."""

    sort: str = Field(pattern="^(audio|video)$")
    file: str = Field(pattern=r"^[a-z0-9-]{1,64}\.(ogg|mp3|mp4|webm)$")
    captions: str = Field(pattern=r"^[a-z0-9-]{1,64}\.vtt$")
    transcript: tuple[str, ...] = Field(min_length=1)


class Explanation(Exact, frozen=True):
    """A word that is not what is tested and what it means, as in "group home: a house in which several people live"."""

    id: str = Field(pattern=OPTION)
    text: str = Field(pattern=EXPLAINED)

    @property
    def shown(self) -> Explained:
        word, _, meaning = self.text.partition(": ")
        return Explained(word=word, meaning=meaning)


class AuthorsReview(Exact, frozen=True):
    """What the authors of the bank's files found when they read an item again. `revision`: of the words they read.

    `reasons`: what they found, by criterion; `exam.reviews` knows the criteria of each kind.
    """

    kind: str
    language: str = "en"
    day: date
    revision: int = Field(1, ge=1)
    reasons: dict[str, str]


class Item(ExactEntry, ABC):
    """`revision`: of the words in its file. `review`: as it was told before each review stood for itself."""

    response: ClassVar[Response] = Response.SELECTED

    kind: str
    language: str = "en"
    domain: str
    element: str
    stem: str
    modules: tuple[int, ...] = ()
    principles: tuple[int, ...] = ()
    rationale: dict[str, str] | str = ""
    review: Literal["proposed"] | None = None
    reviews: tuple[AuthorsReview, ...] = ()
    about: About | None = None
    revision: int = Field(1, ge=1)
    translations: dict[str, Any] = Field(default_factory=dict)
    media: Media | None = None
    glossary: tuple[Explanation, ...] = Field((), max_length=6)

    @model_validator(mode="after")
    def glossary_explains_the_question_alone(self) -> "Item":
        explained = [one.shown for one in self.glossary]
        if len({one.id for one in self.glossary}) < len(explained):
            raise ValueError("two explanations have one id")
        for one in explained:
            if not stands_in(one.word, self.stem):
                raise ValueError(f"{one.word}: a word that is explained stands in the stem")
            if any(points_to_some(one.word, texts) for texts in self.answer_texts):
                raise ValueError(f"{one.word}: a word that is explained stands in all answers, or in none")
        return self

    @property
    def answer_texts(self) -> tuple[tuple[str, ...], ...]:
        """All that can be chosen between, side by side."""
        shown = [part.part_view(id) for id, part in self.parts.items()]
        sides = [side for part in shown for side in (part.options, part.targets)]
        return tuple(tuple(one.text for one in side) for side in sides)

    @property
    @abstractmethod
    def parts(self) -> Mapping[str, Part]:
        """What takes a response, by its id."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """Of the rubric by which people score it; none where they do not."""
        return ()

    @property
    def accepts(self) -> Accepts:
        """Frozen in a form with the version: each save looks at it."""
        return {id: part.rule for id, part in self.parts.items()}

    def score(self, answer: Responses, key: Key | None = None) -> Scored | None:
        """What the answer comes to; None where people score it. A response that was not given reaches nothing.

        `key`: of responses whose key is another one than was published.
        """
        keyed = {id: (part, (key or {}).get(id, part.worths)) for id, part in self.parts.items()}
        points = [part.points_by(by, answer[id]) if id in answer else 0 for id, (part, by) in keyed.items()]
        known = [one for one in points if one is not None]
        if len(known) < len(points):
            return None
        return Scored(reached=sum(known), highest=sum(part.highest_by(by) for part, by in keyed.values()))

    def example(self, *, right: bool) -> Responses | None:
        """An answer that reaches all, or one that does not; None where only people could tell."""
        found = {id: part.sample(right=right) for id, part in self.parts.items()}
        given = {id: value for id, value in found.items() if value is not None}
        return given if len(given) == len(found) else None

    @property
    def printed_text(self) -> tuple[str, ...]:
        """What a sheet of paper says after the stem; a place in it is named in brackets by the part that it takes."""
        return ()

    def view(self, asked: Asked) -> QuestionView:
        return self.shown_as(QuestionView, asked)

    def shown_as(self, kind: type[QuestionView], asked: Asked, **more: object) -> QuestionView:
        parts = tuple(part.part_view(id) for id, part in self.parts.items())
        media = self.media and MediaView(sort=self.media.sort, transcript=self.media.transcript)
        glossary = tuple(one.shown for one in self.glossary)
        return kind(**dict(asked), **more, parts=parts, accepts=self.accepts, media=media, glossary=glossary)

    @classmethod
    def template(cls) -> str:
        """The `question.html` that lies beside it."""
        return "/".join([*cls.__module__.split(".")[1:-1], "question.html"])


class SingleItem(Item, Part, ABC):
    """An item of one response."""

    @property
    def parts(self) -> Mapping[str, Part]:
        return {ONLY: self}
