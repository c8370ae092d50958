"""What a reader may open of a module."""

from sqlmodel import Session

from curriculum.modules.content import Choice, Module, Turn, Writing
from curriculum.study.queries.progress import progress_if_open, readable
from curriculum.study.views import Lesson, OpenPage, OpenTurn
from shared.actor import Actor
from shared.refusals import NotFound


def lesson(session: Session, actor: Actor, module: Module) -> Lesson:
    return Lesson(
        number=module.number,
        title=module.title,
        outcomes=module.outcomes,
        pages=module.lesson,
        progress=progress_if_open(session, actor, module.number),
    )


def lesson_page(session: Session, actor: Actor, module: Module, number: int) -> OpenPage:
    reading = readable(session, actor, module.number)
    if not 1 <= number <= len(module.lesson):
        raise NotFound
    return OpenPage(lesson=module.lesson[number - 1], keeps=reading.reader.keeps(module.number))


def writing(session: Session, actor: Actor, module: Module, kind: str) -> Writing:
    """A story, a practice, a card. The guide is behind a door of its own."""
    readable(session, actor, module.number)
    found: Writing | None = getattr(module, kind)
    if found is None:
        raise NotFound
    return found


def turn(session: Session, actor: Actor, module: Module, name: str | None = None) -> OpenTurn:
    """Without a name the first one."""
    readable(session, actor, module.number)
    if module.scenario is None:
        raise NotFound
    name = name or module.scenario.start
    found = module.scenario.turns.get(name)
    if found is None:
        raise NotFound
    return OpenTurn(scenario=module.scenario, name=name, turn=found)


def choice_of(turn: Turn, number: int) -> Choice:
    if not 1 <= number <= len(turn.choices):
        raise NotFound
    return turn.choices[number - 1]


def after_page(module: Module, page: int) -> str:
    """Where one goes on: the next page, and after the last one the check."""
    here = f"/curriculum/modules/{module.number}"
    return f"{here}/lesson/{page + 1}" if page < len(module.lesson) else f"{here}/check"
