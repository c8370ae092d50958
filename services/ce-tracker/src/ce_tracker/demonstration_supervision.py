"""The invented people's talks with a supervisor, and what one of them practises before she is certified."""

from datetime import datetime, timedelta

from sqlmodel import Session

from ce_tracker.certifications.queries import certification_of
from ce_tracker.log_papers.commands import issue_paper
from ce_tracker.log_papers.inputs import IssuePaper
from ce_tracker.supervision.commands import confirm_contacts, note_contact
from ce_tracker.supervision.inputs import ConfirmContacts, NoteContact
from ce_tracker.supervision.queries import waiting_contacts
from ce_tracker.supervision.rules import Way
from ce_tracker.supervisors.commands import accept_invitation, invite_supervisor
from ce_tracker.supervisors.inputs import AcceptInvitation, InviteSupervisor
from ce_tracker.training_log.commands import confirm_entries, note_entry
from ce_tracker.training_log.inputs import ConfirmEntries, NoteEntry
from ce_tracker.training_log.queries import waiting_entries
from ce_tracker.training_log.rules import Competency
from shared.days import day_of
from shared.demonstration import Cast, DemoPerson

BOTH = 2
TALKS = ((95, Way.IN_PERSON, 60), (61, Way.VIDEO, 45), (33, Way.PHONE, 30), (6, Way.VIDEO, 50))
PRACTICE = ((40, Competency.MUTUAL_SUPPORT, 120), (26, Competency.HOPE, 90), (12, Competency.SELF_HELP, 60))
WAITING = ((4, Competency.RELATIONSHIPS, 75),)
"""Days ago, how or what, minutes."""


def meet_supervisors(session: Session, cast: Cast, now: datetime) -> None:
    """One certified person stands by another; their last talk waits for a word."""
    certified = _certified(session, cast)
    if len(certified) < BOTH:
        return
    person, supervisor = certified[:BOTH]
    tie = _together(session, person, supervisor, now)
    for ago, way, minutes in TALKS:
        talk = NoteContact(supervisor_id=tie, held_on=day_of(now) - timedelta(days=ago), way=way, minutes=minutes)
        note_contact(session, person.actor, talk, now=now)
    session.flush()
    marks = [one.mark for one in waiting_contacts(session, supervisor.actor).items]
    confirm_contacts(session, supervisor.actor, ConfirmContacts(marks=tuple(marks[:-1])), now=now)


def practise_at_work(session: Session, cast: Cast, now: datetime) -> None:
    """Somebody who studies, beside somebody certified; a paper of what was confirmed, and one more that waits."""
    studying, certified = cast.at("studying"), _certified(session, cast)
    if not studying or len(certified) < BOTH:
        return
    person, supervisor = studying[0], certified[1]
    tie = _together(session, person, supervisor, now)
    _practise(session, person, tie, PRACTICE, now)
    marks = [one.mark for one in waiting_entries(session, supervisor.actor).items]
    confirm_entries(session, supervisor.actor, ConfirmEntries(marks=tuple(marks)), now=now)
    session.flush()
    issue_paper(session, person.actor, IssuePaper(name=person.name), now=now)
    _practise(session, person, tie, WAITING, now)


def _certified(session: Session, cast: Cast) -> list[DemoPerson]:
    """Of whom the registry has told so."""
    return [one for one in cast.at("certified") if certification_of(session, one.id)]


def _together(session: Session, person: DemoPerson, supervisor: DemoPerson, now: datetime) -> str:
    code = invite_supervisor(session, person.actor, InviteSupervisor(name=person.name), now=now)
    session.flush()
    what = AcceptInvitation(code=code, name=supervisor.name)
    tie = accept_invitation(session, supervisor.actor, what, now=now)
    session.flush()
    return tie


def _practise(
    session: Session, person: DemoPerson, tie: str, what: tuple[tuple[int, Competency, int], ...], now: datetime
) -> None:
    for ago, competency, minutes in what:
        done_on = day_of(now) - timedelta(days=ago)
        entry = NoteEntry(supervisor_id=tie, done_on=done_on, competency=competency, minutes=minutes)
        note_entry(session, person.actor, entry, now=now)
    session.flush()
