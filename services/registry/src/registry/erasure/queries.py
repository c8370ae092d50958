"""What an erasure takes and took; what its duties still have to do."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session, col, select

from registry.certifications.numbers import PREFIX, as_written
from registry.certifications.queries import certification_numbered
from registry.erasure.rules import NothingKept, holdings
from registry.erasure.tables import Erasure
from registry.erasure.views import ErasureReport, ErasureToConfirm, Holding
from registry.erasure_requests.queries import erasure_request
from registry.erasure_requests.record import recorded
from registry.settings import settings
from shared.refusals import NotFound
from shared.vault import Keyring


def person_called(session: Session, wanted: str) -> str:
    """Whom a number or an id means. An id is taken as it is: somebody may have no certificate yet."""
    if not wanted.upper().startswith(PREFIX):
        return wanted
    certified = certification_numbered(session, as_written(wanted))
    if certified is None:
        raise NothingKept("whom")
    return certified.person_id


def erasure_to_confirm(session: Session, keyring: Keyring, request_id: str) -> ErasureToConfirm:
    """What was asked for; what would go, or what went."""
    asked = erasure_request(session, keyring, request_id)
    report = erasure_report(session, asked.erasure_id) if asked.erasure_id else None
    return ErasureToConfirm(asked=asked, would_go=_holdings(asked.would_go), report=report)


def erasure_report(session: Session, erasure_id: str) -> ErasureReport:
    """For whoever asked for it."""
    row = session.get(Erasure, erasure_id)
    if row is None:
        raise NotFound
    return ErasureReport(
        decision_stays=row.decision_stays,
        leaf=row.leaf,
        done_at=row.done_at,
        went=_holdings(row.went),
        key_destroyed_at=row.key_destroyed_at,
        cleared_at=row.cleared_at,
    )


def _holdings(by_table: Mapping[str, int] | None) -> tuple[Holding, ...]:
    return tuple(Holding(title=title, count=count) for title, count in holdings(by_table or {}).items())


def erasures_to_carry_out(session: Session, *, now: datetime) -> list[str]:
    """What the record tells and these books do not: just asked for, or in an older copy that was put back."""
    known = recorded(settings().var)
    done = set(session.exec(select(Erasure.id))) if known else set()
    return [erasure_id for erasure_id in known if erasure_id not in done]


def keys_to_destroy(session: Session, *, now: datetime) -> list[str]:
    """Of erasures whose rows are gone."""
    return list(session.exec(select(Erasure.id).where(col(Erasure.key_destroyed_at).is_(None))))


def traces_to_clear(session: Session, *, now: datetime) -> list[str]:
    """Of erasures whose rows and keys are gone."""
    gone = (col(Erasure.key_destroyed_at).is_not(None), col(Erasure.cleared_at).is_(None))
    return list(session.exec(select(Erasure.id).where(*gone)))
