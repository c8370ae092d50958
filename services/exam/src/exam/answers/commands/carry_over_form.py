from datetime import datetime

from sqlmodel import Session

from exam.forms.commands import freeze_rules


def carry_over_form(session: Session, form_id: str, *, now: datetime) -> None:
    """Freeze what the items of an older form take. Twice is harmless."""
    freeze_rules(session, form_id)
