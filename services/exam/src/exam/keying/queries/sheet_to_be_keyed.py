from sqlmodel import Session

from exam.bookings.rules import code_of
from exam.keying.rows import sheet_to_key
from exam.keying.rules import Step, refuse_unless_at
from exam.keying.views import Field, SheetToKey
from shared.actor import Actor


def sheet_to_be_keyed(session: Session, actor: Actor, sheet_id: str) -> SheetToKey:
    """A sheet for whoever keys it, the first or the second: the same page for both."""
    found = sheet_to_key(session, actor, sheet_id)
    refuse_unless_at(found.step, (Step.FIRST, Step.SECOND))
    fields = tuple(field for one in found.asked for field in Field.of(one))
    return SheetToKey(id=found.id, code=code_of(found.sitting.id), fields=fields)
