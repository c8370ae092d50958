"""Where a person stands in the whole chain. Sentences are msgids until `said_in` fills in days and numbers."""

from datetime import date
from typing import Self

from pydantic import BaseModel

from registry.path.rules.stop_states import StopName, StopState
from registry.path.rules.stop_words import Values
from shared import i18n


class _Words(BaseModel, frozen=True):
    """A sentence and what fills it."""

    words: str
    values: Values = {}

    def said_in(self, language: str) -> Self:
        words = i18n.sentence(language, self.words, self.values, package="registry")
        return self.model_copy(update={"words": words})


class Stop(_Words, frozen=True):
    name: StopName
    state: StopState
    url: str


class NextStep(_Words, frozen=True):
    title: str
    url: str
    label: str

    def said_in(self, language: str) -> Self:
        own = {name: i18n.sentence(language, getattr(self, name), package="registry") for name in ("title", "label")}
        return super().said_in(language).model_copy(update=own)


class MyPath(BaseModel, frozen=True):
    stops: tuple[Stop, ...]
    next_step: NextStep
    certificate_number: str | None = None

    def said_in(self, language: str) -> Self:
        own = {
            "stops": tuple(stop.said_in(language) for stop in self.stops),
            "next_step": self.next_step.said_in(language),
        }
        return self.model_copy(update=own)


class Moment(BaseModel, frozen=True):
    """That somebody is a Certified Peer Specialist since these days: what lies behind them, and with whom.

    Who the people of the way were is not known here; they are thanked by what they did.
    """

    name: str
    number: str
    fresh: bool
    trained_on: date | None
    passed_on: date | None
    recognized_on: date | None
    committed_on: date
