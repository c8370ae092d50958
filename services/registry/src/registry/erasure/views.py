from datetime import datetime

from pydantic import BaseModel

from registry.erasure_requests.views import ErasureRequestView


class Holding(BaseModel, frozen=True):
    """Something that is kept of somebody: `title` is a msgid, `count` how many rows."""

    title: str
    count: int


class ErasureReport(BaseModel, frozen=True):
    """`leaf` is where it stands in the ledger; `decision_stays` whether a decision against the person was kept.

    Then their own key stays, too: what is sealed beside the decision opens on.
    """

    decision_stays: bool
    leaf: str
    done_at: datetime
    went: tuple[Holding, ...]
    key_destroyed_at: datetime | None
    cleared_at: datetime | None


class ErasureToConfirm(BaseModel, frozen=True):
    """What was asked for, with what would go in plain words; once it is done, what went."""

    asked: ErasureRequestView
    would_go: tuple[Holding, ...]
    report: ErasureReport | None
