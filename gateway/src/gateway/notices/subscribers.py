"""What we do when told that there is news for somebody: a mail says that there is some, never what."""

from sqlmodel import Session

from gateway.notices.commands import keep_notice
from gateway.notices.tables import News
from shared import clock
from shared.events import NOTICE_OF, Envelope, NoticeEvent
from shared.messaging import Handler, Subscription


def note_news(session: Session, event: NoticeEvent, envelope: Envelope) -> None:
    session.add(
        News(
            fact_id=envelope.id,
            person_id=event.person_id,
            kind=event.kind,
            link=event.link,
            happened_at=envelope.time,
        )
    )


def on_news(session: Session, event: NoticeEvent, envelope: Envelope) -> None:
    keep_notice(session, event.person_id, envelope.id, must=event.must, now=clock.real_now())


BATCH_WINDOW = 1.0
"""Whoever asks for a page comes first: a mail that there is news can wait so long."""
_NEWS = Handler(project=note_news, react=on_news)
SUBSCRIPTIONS = tuple(
    Subscription(aggregate=kind.aggregate(), handlers={kind: _NEWS}, batch_window=BATCH_WINDOW)
    for kind in NOTICE_OF.values()
)
