from datetime import datetime

from sqlmodel import Session

from exam.clocks.queries import ledger_of
from exam.clocks.rules import Happened
from exam.prints.rules import NotPrintedYet
from exam.sheets.commands import begin_sheet
from exam.sittings.queries import sat
from exam.sittings.rules import refuse_unless_open
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs


def write_on_paper(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> str:
    """Say that somebody writes their answers on the paper that was printed. Nothing sends the sitting in by itself."""
    sitting = sat(session, sitting_id)
    refuse_if_own_affairs(actor, sitting.person_id)
    refuse_unless_open(sitting.state)
    if not any(one.what == Happened.PRINTED for one in ledger_of(session, sitting_id)):
        raise NotPrintedYet
    return begin_sheet(session, actor, sitting_id, now=now)
