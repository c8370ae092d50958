from datetime import datetime

from sqlmodel import Session, select

from exam.forms.tables import FormItem
from exam.sittings.commands.mine import writable
from exam.sittings.tables import Flag
from shared.refusals import NotFound


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
    if session.get(FormItem, (sitting.form_id, item_id)) is None:
        raise NotFound
    known = session.exec(select(Flag).where(Flag.sitting_id == sitting_id, Flag.item_id == item_id)).first()
    if flagged and known is None:
        session.add(Flag(sitting_id=sitting_id, item_id=item_id))
    if not flagged and known is not None:
        session.delete(known)
