from datetime import datetime

from sqlmodel import Session

from registry.erasure.commands.forget_person import forget_person
from registry.erasure.inputs import AskForErasure
from registry.erasure.queries import person_called
from registry.erasure.rules import refuse_unless_kept
from registry.erasure.tables import Erasure
from registry.erasure_requests.commands import open_request
from registry.erasure_requests.rules import Wish
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.ids import new_id
from shared.vault import Keyring


def ask_for_erasure(session: Session, actor: Actor, keyring: Keyring, what: AskForErasure, *, now: datetime) -> str:
    """Ask, as the first of two, that somebody is forgotten who wants it; the id of the request.

    What would go is counted by doing it and taking it back.
    """
    person_id = person_called(session, what.whom)
    refuse_if_own_affairs(actor, person_id)
    trial_id = new_id()
    with session.begin_nested() as trial:
        forget_person(session, person_id, trial_id, now=now)
        done = session.get_one(Erasure, trial_id)
        wish = Wish(person_id, what.reason, what.known_by, done.went or {}, done.decision_stays)
        trial.rollback()
    refuse_unless_kept(wish.would_go)
    return open_request(session, actor, keyring, wish, now=now)
