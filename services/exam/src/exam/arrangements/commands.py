"""Who brings help is arranged by an administrator; whom it is for confirms it, or goes without."""

from datetime import datetime

from sqlmodel import Session

from exam.accommodations.queries import approved_accommodation, my_approved_accommodation
from exam.arrangements import rules
from exam.arrangements.inputs import ArrangeHelp, AskForHelpAgain, WaiveHelp
from exam.arrangements.rows import context_of, live_help, new_help, own_help
from exam.arrangements.rules import MOVES, State
from exam.arrangements.views import Brought
from exam.keyring import keyring
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.notices import tell
from shared.refusals import NotFound

TO_ARRANGE = "/exam/administration/arrangements"


def arrange_help(session: Session, actor: Actor, accommodation_id: str, what: ArrangeHelp, *, now: datetime) -> str:
    """Say who brings what was approved, when and where; also anew, which the person then confirms anew."""
    approved = approved_accommodation(session, accommodation_id, rules.NEEDS_PEOPLE)
    refuse_if_own_affairs(actor, approved.person_id)
    rules.refuse_unless_to_come(what.at, now=now)
    row = new_help(session, actor, approved, what.part, State.ARRANGED, now=now)
    brought = Brought(who=what.who, where=what.where).model_dump_json()
    row.at, row.sealed = what.at, keyring().seal(row.person_id, context_of(row), brought, now=now)
    tell(session, approved.person_id, "answer-needed", "/exam/arrangements", now=now)
    return row.id


def confirm_help(session: Session, actor: Actor, arrangement_id: str, *, now: datetime) -> None:
    """Confirm what somebody arranged for oneself, as it was shown."""
    row = own_help(session, actor, arrangement_id)
    row.state, row.confirmed_at = MOVES.after(row.state, "confirm"), now


def waive_help(session: Session, actor: Actor, accommodation_id: str, what: WaiveHelp, *, now: datetime) -> None:
    """Go without it in one part. It stays approved, and can be asked for again."""
    approved = my_approved_accommodation(session, actor, accommodation_id, rules.NEEDS_PEOPLE)
    stood = live_help(session, accommodation_id, what.part)
    new_help(session, actor, approved, what.part, State.WAIVED, now=now)
    if stood is not None and stood.made_by != actor.id:
        tell(session, stood.made_by, "appointment-called-off", TO_ARRANGE, now=now)


def ask_for_help_again(
    session: Session, actor: Actor, accommodation_id: str, what: AskForHelpAgain, *, now: datetime
) -> None:
    """Want it after all, or for another day: it waits to be arranged."""
    my_approved_accommodation(session, actor, accommodation_id, rules.NEEDS_PEOPLE)
    row = live_help(session, accommodation_id, what.part)
    if row is None:
        raise NotFound
    row.state = MOVES.after(row.state, "replace")
    if row.made_by != actor.id:
        tell(session, row.made_by, "appointment-changed", TO_ARRANGE, now=now)
