"""What a reader may open of a module."""

from pydantic import BaseModel
from sqlmodel import Session

from curriculum.modules.models import Choice, LessonPage, Module, Scenario, Turn, Writing
from curriculum.study.models import ModuleProgress
from curriculum.study.queries.progress import readable, show_progress
from shared.identity import Identity
from shared.refusals import NotFound


class Lesson(BaseModel, frozen=True):
    number: int
    title: str
    outcomes: tuple[str, ...]
    pages: tuple[LessonPage, ...]
    progress: ModuleProgress


def read_lesson(session: Session, who: Identity, module: Module) -> Lesson:
    return Lesson(
        number=module.number,
        title=module.title,
        outcomes=module.outcomes,
        pages=module.lesson,
        progress=show_progress(session, who, module.number),
    )


def read_page(session: Session, who: Identity, module: Module, number: int) -> tuple[LessonPage, bool]:
    """The page, and whether it is kept that this reader read it."""
    reader = readable(session, who, module.number)
    if not 1 <= number <= len(module.lesson):
        raise NotFound
    return module.lesson[number - 1], reader.keeps(module.number)


def read_writing(session: Session, who: Identity, module: Module, kind: str) -> Writing:
    """A story, a practice, a card. The guide is behind a door of its own."""
    readable(session, who, module.number)
    found: Writing | None = getattr(module, kind)
    if found is None:
        raise NotFound
    return found


def read_turn(session: Session, who: Identity, module: Module, turn: str | None) -> tuple[Scenario, str, Turn]:
    readable(session, who, module.number)
    if module.scenario is None:
        raise NotFound
    name = turn or module.scenario.start
    found = module.scenario.turns.get(name)
    if found is None:
        raise NotFound
    return module.scenario, name, found


def choose(turn: Turn, number: int) -> Choice:
    if not 1 <= number <= len(turn.choices):
        raise NotFound
    return turn.choices[number - 1]


def after_page(module: Module, page: int) -> str:
    """Where one goes on: the next page, and after the last one the check."""
    here = f"/curriculum/modules/{module.number}"
    return f"{here}/lesson/{page + 1}" if page < len(module.lesson) else f"{here}/check"
