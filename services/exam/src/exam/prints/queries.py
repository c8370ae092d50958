from sqlmodel import Session

from exam.bookings.rules import code_of
from exam.clocks.queries import ledger_of
from exam.clocks.rules import Happened
from exam.eligibility.queries import names_of
from exam.forms.queries import questions
from exam.prints.inputs import PrintSitting
from exam.prints.rows import sitting_to_print
from exam.prints.rules import NotPrintedYet
from exam.prints.sheet import sheet_of
from exam.prints.views import Printing, Sheet
from shared.actor import Actor


def printing(session: Session, actor: Actor, sitting_id: str) -> Printing:
    """A sitting before it is printed."""
    found = sitting_to_print(session, actor, sitting_id)
    return Printing(sitting_id=found.id, name=names_of(session, [found.person_id]).get(found.person_id))


def printed_sheet(session: Session, actor: Actor, sitting_id: str, what: PrintSitting) -> Sheet:
    """All that a sitting asks, for whoever stands in its record as having printed it."""
    found = sitting_to_print(session, actor, sitting_id)
    ledger = ledger_of(session, sitting_id)
    if not any(one.what == Happened.PRINTED and one.by == actor.id for one in ledger):
        raise NotPrintedYet
    return sheet_of(code_of(found.id), questions(session, found.form_id, what.language), what.language)
