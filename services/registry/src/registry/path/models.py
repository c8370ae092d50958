"""Where a person stands in the whole chain. The sentences are msgids; the page fills in days and numbers."""

from datetime import date
from typing import Literal

from pydantic import BaseModel

State = Literal["done", "here", "ahead", "checking"]
StopName = Literal["training", "examination", "commitment", "certified", "years"]


class Stop(BaseModel, frozen=True):
    """`words` is a msgid; `values` fill it."""

    name: StopName
    state: State
    words: str
    values: dict[str, date | int | str] = {}
    url: str


class NextStep(BaseModel, frozen=True):
    title: str
    words: str
    url: str
    label: str


class MyPath(BaseModel, frozen=True):
    stops: tuple[Stop, ...]
    next_step: NextStep
    certificate_number: str | None = None
