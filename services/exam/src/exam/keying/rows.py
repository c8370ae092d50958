"""A sheet with all that was keyed from it, opened; it leaves this room only as whoever asks may see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.conflicts.queries import has_declared
from exam.forms.queries import questions
from exam.forms.views import Question
from exam.items.rules import Responses, canonical, read_answer
from exam.keying.rules import Step, differ, refuse_if_keyed, refuse_if_known, step_after
from exam.keying.tables import KeyedAnswer, Keying
from exam.keyring import keyring
from exam.sheets.queries import sheet_of_answers
from exam.sheets.rules import refuse_unless_taken_in
from exam.sittings.queries import sat
from exam.sittings.rules import refuse_unless_open
from exam.sittings.views import Sat
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs


@dataclass(frozen=True)
class KeyedSheet:
    """`given`: by the number of the keying, what it says of each question; `by`: whose each one is, in their order."""

    id: str
    sitting: Sat
    asked: tuple[Question, ...]
    by: tuple[str, ...]
    given: Mapping[int, Mapping[str, Responses]]

    @property
    def differences(self) -> tuple[Question, ...]:
        """For which questions the first two keyed different things."""
        if len(self.by) < 2:
            return ()
        first, second = self.given[1], self.given[2]
        return tuple(one for one in self.asked if differ(first[one.item.id], second[one.item.id]))

    @property
    def step(self) -> Step:
        return step_after(len(self.by), len(self.differences))


def sheet_to_key(session: Session, actor: Actor, sheet_id: str) -> KeyedSheet:
    """One that is taken in and not sent in, for somebody who has not keyed it: not their own, of nobody they know."""
    sheet = sheet_of_answers(session, sheet_id)
    sitting = sat(session, sheet.sitting_id)
    refuse_if_own_affairs(actor, sitting.person_id)
    refuse_if_known(has_declared(session, actor, sitting.person_id))
    refuse_if_yet_to_sit(session, actor)
    refuse_unless_open(sitting.state)
    refuse_unless_taken_in(sheet.taken_in_at)
    found = keyed_sheet(session, sheet_id, sitting)
    refuse_if_keyed(actor.id, found.by)
    return found


def keyed_sheet(session: Session, sheet_id: str, sitting: Sat) -> KeyedSheet:
    of_this = select(Keying).where(Keying.sheet_id == sheet_id).order_by(col(Keying.number))
    keyings = session.exec(of_this).all()
    given: dict[int, dict[str, Responses]] = {one.number: {} for one in keyings}
    for row in session.exec(select(KeyedAnswer).where(KeyedAnswer.sheet_id == sheet_id)):
        shut = keyring().unseal(sitting.person_id, _context(sheet_id, row.number, row.item_id), row.sealed)
        given[row.number][row.item_id] = read_answer(shut)
    by = tuple(one.by for one in keyings)
    return KeyedSheet(sheet_id, sitting, questions(session, sitting.form_id), by, given)


def keep_keying(
    session: Session, actor: Actor, sheet: KeyedSheet, given: Mapping[str, Responses], *, now: datetime
) -> KeyedSheet:
    """One keying more, with what it says of each question."""
    number = len(sheet.by) + 1
    session.add(Keying(sheet_id=sheet.id, number=number, by=actor.id, at=now))
    for item_id, answer in given.items():
        context = _context(sheet.id, number, item_id)
        words = canonical(answer)
        shut = keyring().seal(sheet.sitting.person_id, context, words, now=now) if answer else None
        session.add(KeyedAnswer(sheet_id=sheet.id, number=number, item_id=item_id, sealed=shut))
    session.flush()
    kept = {**sheet.given, number: dict(given)}
    return KeyedSheet(sheet.id, sheet.sitting, sheet.asked, (*sheet.by, actor.id), kept)


def _context(sheet_id: str, number: int, item_id: str) -> str:
    """Nothing that was keyed opens in the place of anything else."""
    return f"keyed {sheet_id} {number} {item_id}"
