from pydantic import BaseModel

from curriculum.modules.models import Area, Curriculum, Element, Module
from shared.refusals import NotFound


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


def list_modules(curriculum: Curriculum) -> list[ModuleSummary]:
    """All of them, in the order of study."""
    return [_summary(module) for module in curriculum.modules]


def find_module(curriculum: Curriculum, number: int) -> Module:
    module = curriculum.module(number)
    if module is None:
        raise NotFound
    return module


def find_picture(curriculum: Curriculum, number: int, name: str) -> bytes:
    """By its name among the module's own; no path is ever opened."""
    return picture_of(find_module(curriculum, number), name)


def picture_of(module: Module, name: str) -> bytes:
    picture = module.pictures.get(name)
    if picture is None:
        raise NotFound
    return picture


def _summary(module: Module) -> ModuleSummary:
    return ModuleSummary(
        number=module.number,
        slug=module.slug,
        title=module.title,
        area=module.area,
        elements=module.elements,
        principles=module.principles,
        outcomes=module.outcomes,
        pages=len(module.lesson),
        minutes=module.all_minutes,
    )
