from datetime import datetime

from sqlmodel import Session

from exam.keying.commands.send_in_keyed import send_in_keyed
from exam.keying.inputs import KeySheet
from exam.keying.rows import keep_keying, sheet_to_key
from exam.keying.rules import Step, answer_keyed, refuse_unless_at
from shared.actor import Actor


def key_sheet(session: Session, actor: Actor, sheet_id: str, what: KeySheet, *, now: datetime) -> bool:
    """Key all that stands on a sheet, as the first or, without having seen that, as the second.

    Whether it is sent in by that: it is where the second one keyed the same.
    """
    sheet = sheet_to_key(session, actor, sheet_id)
    refuse_unless_at(sheet.step, (Step.FIRST, Step.SECOND))
    given = {one.item.id: answer_keyed(one.number, one.item.accepts, what.answers) for one in sheet.asked}
    kept = keep_keying(session, actor, sheet, given, now=now)
    if kept.step != Step.DONE:
        return False
    send_in_keyed(session, actor, kept, now=now)
    return True
