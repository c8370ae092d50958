from datetime import datetime

from pydantic import BaseModel


class ErasureReport(BaseModel, frozen=True):
    """`leaf` is where it stands in the ledger; `decision_stays` whether a decision against the person was kept.

    Then their own key stays, too: what is sealed beside the decision opens on.
    """

    decision_stays: bool
    leaf: str
    done_at: datetime
    key_destroyed_at: datetime | None
