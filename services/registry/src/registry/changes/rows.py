from sqlmodel import Session

from registry.changes.inputs import ChooseMails
from registry.changes.tables import WatchChange, WatchMails
from registry.statuses.rules.public_status import sentence_of
from registry.verification.views import PublicStatus


def status_in(row: WatchChange) -> PublicStatus:
    """As it was told."""
    return PublicStatus(kind=row.kind, sentence=sentence_of(row.kind, row.until), until=row.until, since=row.since)


def chosen_mails(session: Session, organization_id: str) -> ChooseMails:
    row = session.get(WatchMails, organization_id)
    return ChooseMails.standing(daily=row.daily if row else False)
