"""What we do when the gateway says that somebody is a facilitator, or is one no longer."""

from sqlmodel import Session

from curriculum.cohorts.commands import let_facilitator_go, take_facilitator_back
from shared.events import Envelope, RoleEnded, RoleGiven
from shared.messaging import Handler, Subscription


def on_role_ended(session: Session, event: RoleEnded, envelope: Envelope) -> None:
    if event.role == "facilitator":
        let_facilitator_go(session, event.person_id, now=envelope.time)


def on_role_given(session: Session, event: RoleGiven, envelope: Envelope) -> None:
    if event.role == "facilitator":
        take_facilitator_back(session, event.person_id)


GATEWAY_ROLE = Subscription(
    aggregate="gateway.role",
    handlers={RoleEnded: Handler(react=on_role_ended), RoleGiven: Handler(react=on_role_given)},
)
