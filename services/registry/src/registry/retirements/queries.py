from sqlmodel import Session, select

from registry.retirements.tables import Retirement
from registry.retirements.views import Retired


def retirements(session: Session) -> tuple[Retired, ...]:
    """Every one, for the audit."""
    rows = session.exec(select(Retirement))
    return tuple(Retired(one.id, one.person_id, one.retired_at, one.returned_at) for one in rows)
