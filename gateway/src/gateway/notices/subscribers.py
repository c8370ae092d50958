"""What we do when told. Each kind of news is noted; a mail says that there is news, never what."""

from sqlmodel import Session

from gateway.notices.commands import tell
from gateway.notices.tables import News
from shared import clock
from shared.events import (
    CertificationGranted,
    CertificationReinstated,
    CertificationRenewed,
    CertificationRevoked,
    CertificationSuspended,
    CEYearMissed,
    Envelope,
    PersonEvent,
    ResultReleased,
    ResultWithdrawn,
    TrainingAdmitted,
    TrainingCompleted,
)
from shared.messaging import Handler, Subscription


def note_news(session: Session, event: PersonEvent, envelope: Envelope) -> None:
    session.add(News(fact_id=envelope.id, person_id=event.person_id, happened_at=envelope.time))


def on_news(session: Session, event: PersonEvent, envelope: Envelope) -> None:
    tell(session, event.person_id, envelope.id, clock.now() - envelope.time, now=clock.real_now())


BATCH_WINDOW = 2.0
"""Whoever asks for a page comes first: a mail that there is news can wait so long."""
_NEWS = Handler(project=note_news, react=on_news)


def _news_of(aggregate: str, *kinds: type[PersonEvent]) -> Subscription:
    return Subscription(aggregate=aggregate, handlers=dict.fromkeys(kinds, _NEWS), batch_window=BATCH_WINDOW)


SUBSCRIPTIONS = (
    _news_of("curriculum.training", TrainingAdmitted, TrainingCompleted),
    _news_of("exam.candidacy", ResultReleased, ResultWithdrawn),
    _news_of(
        "registry.certification",
        CertificationGranted,
        CertificationRenewed,
        CertificationSuspended,
        CertificationReinstated,
        CertificationRevoked,
    ),
    _news_of("ce.record", CEYearMissed),
)
