from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from curriculum.cohorts.queries.places import training_of
from curriculum.modules.models import Module
from curriculum.study.models import ModuleProgress
from curriculum.study.queries.progress import progress_of, reader_of
from curriculum.study.rules import check_studying
from curriculum.study.tables import PageRead
from shared.identity import Identity
from shared.refusals import NotFound


def read_pages(
    session: Session, who: Identity, module: Module, pages: Iterable[int], *, now: datetime
) -> ModuleProgress:
    """Keep that these pages were read. Read twice is read once."""
    training = training_of(session, who.person_id)
    reader = reader_of(session, who)
    check_studying(reader, module.number)
    assert training is not None
    for page in pages:
        if not 1 <= page <= len(module.lesson):
            raise NotFound
        if session.get(PageRead, (training.id, module.number, page)) is None:
            session.add(PageRead(training_id=training.id, module=module.number, page=page, read_at=now))
    session.flush()
    return progress_of(session, reader, training, module.number)
