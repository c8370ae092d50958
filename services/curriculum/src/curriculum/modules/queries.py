"""Looking things up in the published content. No database is asked."""

from curriculum.modules.content import Curriculum, Module
from curriculum.modules.views import ModuleSummary
from shared.refusals import NotFound


def list_modules(curriculum: Curriculum) -> list[ModuleSummary]:
    """All of them, in the order of study."""
    return [_summary(module) for module in curriculum.modules]


def find_module(curriculum: Curriculum, number: int) -> Module:
    module = curriculum.module(number)
    if module is None:
        raise NotFound
    return module


def find_picture(module: Module, name: str) -> bytes:
    """By its name among the module's own; no path is ever opened."""
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
