from datetime import datetime

from sqlmodel import Session, select

from exam.forms.queries import refuse_unless_asked
from exam.sittings.commands.mine import writable
from exam.sittings.tables import Flag


def flag_question(
    session: Session,
    person_id: str,
    sitting_id: str,
    item_id: str,
    flagged: bool,
    *,
    now: datetime,
    window: str | None = None,
) -> None:
    """Mark a question to look at again, or take the mark away; doing it twice is harmless."""
    sitting, _ = writable(session, person_id, sitting_id, window, now)
    refuse_unless_asked(session, sitting.form_id, item_id)
    known = session.exec(select(Flag).where(Flag.sitting_id == sitting_id, Flag.item_id == item_id)).first()
    if flagged and known is None:
        session.add(Flag(sitting_id=sitting_id, item_id=item_id))
    if not flagged and known is not None:
        session.delete(known)
