"""What a fact says, in 64 signs: to tell a fact that comes again from another one under the same id."""

from hashlib import sha256

from pydantic_core import to_json
from sqlmodel import Session

from shared.events import Envelope
from shared.messaging.tables import DismissedFact, Held, Inbox

OTHER = "it has the id of another fact"


def digest_of(envelope: Envelope) -> str:
    """SHA-256 of all that it says, its fields in one order, whatever the order and the spaces in which they came."""
    place = (envelope.type, envelope.source, envelope.subject, envelope.sequence, envelope.time)
    return sha256(to_json((place, sorted(envelope.data.items())))).hexdigest()


def id_of_other(envelope: Envelope) -> str:
    """Under which id it is kept while the id that it says is that of another."""
    return f"other-{sha256(f'{envelope.id} {digest_of(envelope)}'.encode()).hexdigest()[:32]}"


def is_another(session: Session, envelope: Envelope) -> bool:
    """Whether its id is known, and each time of a fact that says something else.

    What was applied before we kept a digest cannot be compared: then it counts as the same.
    """
    digest = digest_of(envelope)
    applied = session.get(Inbox, envelope.id)
    if applied is not None and applied.digest in (None, digest):  # nearly always: a stream is read again
        return False
    if session.get(Held, id_of_other(envelope)) or session.get(DismissedFact, id_of_other(envelope)):
        return False
    kept = [session.get(Held, envelope.id), session.get(DismissedFact, envelope.id)]
    return all(digest_of(Envelope.model_validate_json(row.body)) != digest for row in kept if row is not None)
