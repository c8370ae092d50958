from datetime import datetime

from sqlmodel import Session

from registry.certifications.queries import certification_of
from registry.concerns.commands import conclude_concern
from registry.interims.commands import end_interim_by_ruling
from registry.rulings.rows import (
    standing_rulings,
)
from registry.rulings.rules import (
    MOVES,
    effect_of,
)
from registry.rulings.tables import Ruling
from registry.sanctions.commands import carry_out_sanction
from shared.notices import tell

MINE = "/registry/mine/concerns/{id}"


def enforce_ruling(session: Session, ruling_id: str, *, now: datetime) -> None:
    """Bring a ruling into force, with its effect on the status, in one transaction; the concern is closed."""
    row = session.get_one(Ruling, ruling_id)
    for other in standing_rulings(session, row.concern_id):
        if other.id != row.id:
            other.state = MOVES.after(other.state, "replace")
    row.state, row.in_force_at = MOVES.after(row.state, "enforce"), now
    stood = end_interim_by_ruling(session, row.concern_id, now=now)
    certified = certification_of(session, row.person_id)
    effect = effect_of(row.outcome, certified.mark, interim_stands=stood) if certified else None
    if effect is not None:
        carry_out_sanction(session, row.person_id, effect, row.id, now=now)
    conclude_concern(session, row.concern_id, now=now)
    tell(session, row.person_id, "decision-made", MINE.format(id=row.concern_id), now=now)
