"""What is written down while somebody studies: pages read, checks, a reflection of their own."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from curriculum.checks.commands import begin_sheet, choose_answers, hand_in_sheet
from curriculum.checks.inputs import ChooseAnswers
from curriculum.checks.rules import refuse_unless_lesson_read
from curriculum.completion.commands import complete_module
from curriculum.modules.content import Module
from curriculum.study.inputs import KeepReflection
from curriculum.study.queries.my_reflection import my_reflection
from curriculum.study.queries.progress import pages_read, reading_of
from curriculum.study.rows import attempts_at, own_attempt
from curriculum.study.rules import refuse_unless_studying
from curriculum.study.tables import CheckAttempt, PageRead, Reflection
from curriculum.trainings.queries import own_seat
from shared.actor import Actor
from shared.refusals import NotFound
from shared.vault import Keyring
from shared.versions import merged


def read_pages(session: Session, actor: Actor, module: Module, pages: Iterable[int], *, now: datetime) -> None:
    """Keep that these pages were read. Read twice is read once."""
    training_id = _studying(session, actor, module)
    for page in sorted(set(pages) - pages_read(session, training_id, module.number)):
        if not 1 <= page <= len(module.lesson):
            raise NotFound
        session.add(PageRead(training_id=training_id, module=module.number, page=page, read_at=now))


def begin_check(session: Session, actor: Actor, module: Module, *, now: datetime) -> str:
    """Begin a fresh try at the check, or take up the one that was left half-filled."""
    training_id = _studying(session, actor, module)
    read = pages_read(session, training_id, module.number)
    refuse_unless_lesson_read(read, module.needed)
    earlier = attempts_at(session, training_id, module.number)
    check = module.check_after(read)
    return begin_sheet(session, CheckAttempt, check, earlier, now=now, training_id=training_id, module=module.number)


def keep_answers(session: Session, actor: Actor, check_id: str, what: ChooseAnswers) -> None:
    """Keep what is chosen so far, for later."""
    choose_answers(session, own_attempt(session, own_seat(session, actor), check_id), what)


def hand_in_check(session: Session, actor: Actor, check_id: str, what: ChooseAnswers, *, now: datetime) -> None:
    """Hand in a check. Passed, it completes the module; not yet passed, it is tried again at once."""
    seat = own_seat(session, actor)
    attempt = own_attempt(session, seat, check_id)
    if hand_in_sheet(session, attempt, what, now=now):
        complete_module(session, seat, attempt.module, now=now)


def keep_reflection(
    session: Session, actor: Actor, keyring: Keyring, module: Module, what: KeepReflection, *, now: datetime
) -> None:
    """Keep it sealed, or take it away: an empty one is deleted."""
    _studying(session, actor, module)
    saved = my_reflection(session, actor, keyring, module.number)
    text = merged(what.base, saved={"text": saved.text}, sent={"text": what.text})["text"]
    row = session.get(Reflection, (actor.id, module.number))
    if not text:
        if row is not None:
            session.delete(row)
        return
    sealed = keyring.seal(actor.id, f"reflection {module.number}", text, now=now)
    session.merge(Reflection(person_id=actor.id, module=module.number, sealed=sealed, kept_at=now))


def _studying(session: Session, actor: Actor, module: Module) -> str:
    """The training in which it is written down."""
    reading = reading_of(session, actor)
    refuse_unless_studying(reading.reader, module.number)
    assert reading.training is not None
    return reading.training.training_id
