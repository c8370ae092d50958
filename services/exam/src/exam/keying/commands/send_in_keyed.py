from datetime import datetime

from sqlmodel import Session

from exam.answers.commands import enter_answers
from exam.keying.rows import KeyedSheet
from exam.sittings.commands import close_sitting
from exam.sittings.rules import SubmittedBy
from shared.actor import Actor


def send_in_keyed(session: Session, actor: Actor, sheet: KeyedSheet, *, now: datetime) -> None:
    """Enter what two people agree on, or a third one decided, and send the sitting in; scoring goes on from there.

    Where the sheet says nothing, what was saved on a device counts.
    """
    decided = {**sheet.given[2], **sheet.given.get(3, {})}
    written = {item_id: answer for item_id, answer in decided.items() if answer}
    enter_answers(session, sheet.sitting.id, written, now=now)
    close_sitting(session, sheet.sitting.id, SubmittedBy.PAPER, actor.id, now=now)
