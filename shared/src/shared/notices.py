"""Telling a person that something about them was decided or changed, in the transaction in which it was.

The gateway hears it and writes. What the news is stands on the page that `link` leads to, and nowhere else.
"""

from datetime import datetime

from sqlmodel import Session

from shared.events import NOTICE_OF, NoticeKind
from shared.ids import new_id
from shared.messaging.outbox import record

AT_ONCE: frozenset[NoticeKind] = frozenset(
    ("decision-withdrawn", "appointment-changed", "appointment-called-off", "right-ended", "account")
)
"""What takes something away, or may: nobody travels for nothing because other news came an hour before."""


def tell(session: Session, person_id: str, kind: NoticeKind, link: str, *, now: datetime) -> None:
    """Let the mail that there is news go out with the commit. The first part of `link` is the service that tells."""
    notice = NOTICE_OF.get(link.split("/")[1], NOTICE_OF["gateway"])
    fact = notice(person_id=person_id, notice_id=new_id(), kind=kind, link=link, must=kind in AT_ONCE)
    record(session, fact, now=now)
