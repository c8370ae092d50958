from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from exam.bank.tables import ItemAbout
from exam.items.content import BankFile


def import_abouts(session: Session, files: Iterable[BankFile], *, now: datetime) -> None:
    """Keep what the files of published items say beside their words. It is no part of an item, and may be said anew."""
    for file in files:
        about, of = file.body.get("about"), (str(file.body["id"]), file.body["version"])
        known = session.get(ItemAbout, of)
        if about and (known is None or known.about != about):
            session.merge(ItemAbout(item_id=of[0], item_version=of[1], about=about, told_at=now))
    session.flush()
