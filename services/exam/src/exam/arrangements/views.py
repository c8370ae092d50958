from datetime import datetime

from pydantic import BaseModel

from exam.accommodations.rules import Kind
from exam.arrangements.rules import Settled
from exam.attempts.rules import Part


class Brought(BaseModel, frozen=True):
    """Who brings help, and where they meet whom it is for."""

    who: str = ""
    where: str = ""


class Help(BaseModel, frozen=True):
    """One kind of help for one part, as the person sees it. `arrangement_id`: of what they can confirm."""

    accommodation_id: str
    kind: Kind
    part: Part
    state: Settled
    arrangement_id: str | None
    at: datetime | None
    who: str
    where: str


class HelpToArrange(BaseModel, frozen=True):
    """Help that was approved, and for which parts nobody has arranged it."""

    accommodation_id: str
    person_id: str
    name: str | None
    kind: Kind
    parts: tuple[Part, ...]


class HelpArranged(BaseModel, frozen=True):
    """What is arranged, as administrators see it."""

    help: Help
    name: str | None
