"""Papers of a training log, for their owner and for whoever was given one."""

from datetime import datetime

from sqlmodel import Session, col, select

from ce_tracker.log_papers.rows import own_paper_row, paper_by_code, signed_of
from ce_tracker.log_papers.rules import Worth, worth
from ce_tracker.log_papers.signature import as_text, said_in
from ce_tracker.log_papers.tables import LogKey, LogPaper
from ce_tracker.log_papers.views import CheckedPaper, PaperPdf, PaperView, SigningKey, SigningKeys
from ce_tracker.training_log.queries import totals_of
from ce_tracker.training_log.views import LogTotals
from shared.actor import Actor
from shared.days import day_of
from shared.paging import Page, page
from shared.refusals import NotFound
from shared.vault import SealedShut


def own_papers(session: Session, actor: Actor, *, after: str = "") -> Page[PaperView]:
    """Newest first."""
    mine = select(LogPaper).where(LogPaper.person_id == actor.id)
    found = page(session, mine, by=(LogPaper.issued_at, LogPaper.id), after=after, newest_first=True)
    totals = totals_of(session, actor.id)
    return found.map(lambda row: _view(row, totals))


def own_papers_that_stand(session: Session, actor: Actor) -> tuple[PaperView, ...]:
    """Those that were not taken back; they are bounded in number."""
    mine = select(LogPaper).where(LogPaper.person_id == actor.id, col(LogPaper.withdrawn_at).is_(None))
    totals = totals_of(session, actor.id)
    return tuple(_view(row, totals) for row in session.exec(mine.order_by(col(LogPaper.id))))


def own_paper(session: Session, actor: Actor, paper_id: str) -> PaperPdf:
    """One that stands, to be printed."""
    row = own_paper_row(session, actor, paper_id)
    if row.withdrawn_at is not None:
        raise NotFound
    return PaperPdf(says=said_in(signed_of(row)), signed=signed_of(row))


def check_paper(session: Session, code: str, *, now: datetime) -> CheckedPaper:
    """What the paper with this code says, and whether the log still says so. Of a person who was forgotten: nothing."""
    row = paper_by_code(session, code)
    try:
        signed = signed_of(row)
    except SealedShut:
        raise NotFound from None
    found = _view(row, totals_of(session, row.person_id))
    shown = found.worth == Worth.CURRENT
    return CheckedPaper(
        worth=found.worth,
        as_of=day_of(now),
        says=found.says if shown else None,
        signed=signed if shown else None,
    )


def signing_keys(session: Session) -> SigningKeys:
    """Every key that ever signed a paper; a house has few."""
    rows = session.exec(select(LogKey).order_by(col(LogKey.since), col(LogKey.id)))
    return SigningKeys(keys=tuple(SigningKey(kid=row.id, x=as_text(row.public)) for row in rows))


def _view(row: LogPaper, totals: LogTotals) -> PaperView:
    says = said_in(signed_of(row))
    stands = worth(withdrawn=row.withdrawn_at is not None, same=says.totals == totals)
    return PaperView(id=row.id, says=says, issued_at=row.issued_at, worth=stands)
