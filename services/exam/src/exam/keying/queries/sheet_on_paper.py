from sqlmodel import Session

from exam.bookings.rules import code_of
from exam.clocks.queries import ledger_of
from exam.clocks.rules import Happened
from exam.eligibility.queries import names_of
from exam.keying.rows import keyed_sheet
from exam.keying.views import SheetOfSitting
from exam.sheets.queries import sheet_of_sitting
from exam.sittings.queries import sat
from exam.sittings.rules import State
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs


def sheet_on_paper(session: Session, actor: Actor, sitting_id: str) -> SheetOfSitting:
    """How a sitting stands that is written on paper, or may be: nothing of the answers."""
    sitting = sat(session, sitting_id)
    refuse_if_own_affairs(actor, sitting.person_id)
    sheet = sheet_of_sitting(session, sitting_id)
    return SheetOfSitting(
        sitting_id=sitting_id,
        name=names_of(session, [sitting.person_id]).get(sitting.person_id),
        code=code_of(sitting_id),
        is_open=sitting.state == State.OPEN,
        printed=any(one.what == Happened.PRINTED for one in ledger_of(session, sitting_id)),
        taken_in_at=sheet.taken_in_at if sheet else None,
        step=keyed_sheet(session, sheet.id, sitting).step if sheet else None,
    )
