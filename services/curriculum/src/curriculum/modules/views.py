"""What a program sees of the modules."""

from pydantic import BaseModel

from curriculum.modules.content import Area, Element


class ModuleSummary(BaseModel, frozen=True):
    number: int
    slug: str
    title: str
    area: Area
    elements: tuple[Element, ...]
    principles: tuple[int, ...]
    outcomes: tuple[str, ...]
    pages: int
    minutes: int
