from datetime import datetime

from pydantic import BaseModel

from exam.reviews.rules import Kind, Stage, Status, Verdict


class StagedItem(BaseModel, frozen=True):
    """An item in its newest version, and where it stands."""

    id: str
    version: int
    kind: str
    domain: str
    element: str
    stage: Stage
    status: Status


class ReviewView(BaseModel, frozen=True):
    """`authors`: those of the bank's files. `current`: it was said of the words that the item has today."""

    id: str
    kind: Kind
    language: str
    verdict: Verdict
    reasons: dict[str, str]
    authors: bool
    is_author: bool
    mine: bool
    current: bool
    reviewed_at: datetime


class NeedView(BaseModel, frozen=True):
    """What can be reviewed of an item now. `voices`: who did not write it and says that it fits."""

    kind: Kind
    language: str
    digest: str
    fits: bool
    voices: int


class Retired(BaseModel, frozen=True):
    reason: str
    retired_at: datetime


class Reviewed(BaseModel, frozen=True):
    """Where one version of an item stands, and by which reviews; the newest first."""

    stage: Stage
    status: Status
    needs: tuple[NeedView, ...]
    next: NeedView | None
    reviews: tuple[ReviewView, ...]
    retired: Retired | None

    @property
    def by_authors(self) -> bool:
        """Whether it is proposed by the authors of the bank's files, and nobody of the agency has said a word."""
        return self.stage == Stage.PROPOSED and all(one.authors for one in self.reviews if one.current)
