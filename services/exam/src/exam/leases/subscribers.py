"""What we do when the gateway says that somebody is an examiner no longer."""

from sqlmodel import Session

from exam.leases.commands import let_examiner_go
from shared.events import Envelope, RoleEnded
from shared.messaging import Handler, Subscription


def on_role_ended(session: Session, event: RoleEnded, envelope: Envelope) -> None:
    if event.role == "examiner":
        let_examiner_go(session, event.person_id, now=envelope.time)


GATEWAY_ROLE = Subscription(aggregate="gateway.role", handlers={RoleEnded: Handler(react=on_role_ended)})
