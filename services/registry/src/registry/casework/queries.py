from datetime import datetime

from sqlmodel import Session

from registry.additions.queries import additions_of
from registry.casework.views import Case, Figure, Figures, MyConcern, MyConcerns, MyPanel
from registry.certifications.queries import certification_of
from registry.concerns.queries import concern_file, counts_by_principle, extension_of, is_open
from registry.concerns.rules import FEWEST
from registry.deadlines.queries import times_of
from registry.deadlines.rules import Kind
from registry.hearings.queries import hearing_of, hearings_of, my_hearing
from registry.interims.queries import interim_ends_at, interim_of
from registry.name_requests.queries import known_names
from registry.objections.queries import members_of, objections_to_answer
from registry.panels.queries import my_seats, panel_of
from registry.panels.rows import own_seat
from registry.rulings.queries import my_rulings, rulings_of
from registry.rulings.rules import State
from registry.wordings.queries import code_in_force
from shared.actor import Actor
from shared.vault import Keyring


def case(session: Session, actor: Actor, keyring: Keyring, concern_id: str, *, now: datetime) -> Case:
    """All about one concern, for those who work on it and have no tie."""
    file = concern_file(session, actor, keyring, concern_id, now=now)
    certified = certification_of(session, file.person_id) if file.person_id else None
    names = known_names(session, [file.person_id]) if file.person_id else {}
    return Case(
        file=file,
        name=names.get(file.person_id or "", ""),
        number=certified.number if certified else "",
        extension=extension_of(session, keyring, concern_id),
        additions=additions_of(session, keyring, concern_id),
        hearing=hearing_of(session, keyring, concern_id),
        seats=panel_of(session, concern_id),
        objections=objections_to_answer(session, actor, concern_id),
        interim=interim_of(session, actor, keyring, concern_id),
        rulings=rulings_of(session, actor, keyring, concern_id),
    )


def my_panel(session: Session, actor: Actor, keyring: Keyring, concern_id: str, *, now: datetime) -> MyPanel:
    """Nothing of the concern before one said that one has no tie."""
    seat = own_seat(session, actor, concern_id)
    sits = seat.sits_since is not None
    seen = case(session, actor, keyring, concern_id, now=now) if sits else None
    return MyPanel(concern_id=concern_id, sits=sits, case=seen)


def my_concern(session: Session, actor: Actor, keyring: Keyring, concern_id: str, *, now: datetime) -> MyConcern:
    hearing = my_hearing(session, actor, keyring, concern_id)
    rulings = my_rulings(session, actor, keyring, concern_id)
    running = [one for one in times_of(session, concern_id, now=now) if one.kind != Kind.TELL and one.runs]
    decided = [one for one in rulings if one.state == State.DECIDED]
    return MyConcern(
        concern_id=concern_id,
        hearing=hearing,
        decide_by=max((one.due_at for one in running), default=None),
        extension=extension_of(session, keyring, concern_id),
        panel=members_of(session, concern_id),
        interim_until=interim_ends_at(session, concern_id),
        rulings=rulings,
        open=is_open(session, concern_id),
        can_appeal=any(one.appeal_until and now < one.appeal_until for one in decided),
    )


def my_concerns(session: Session, actor: Actor) -> MyConcerns:
    return MyConcerns(about_me=tuple(hearings_of(session, actor.id)), seats=my_seats(session, actor))


def figures(session: Session, language: str, *, now: datetime) -> Figures:
    """How many concerns were taken up on each principle."""
    counts, code = counts_by_principle(session), code_in_force(session, language, now=now)
    shown = [Figure(principle=one.number, title=one.title, count=counts.get(one.number)) for one in code.principles]
    return Figures(fewest=FEWEST, figures=tuple(shown))
