from pydantic import BaseModel

from exam.items.kinds.about import About
from exam.items.kinds.view import QuestionView
from exam.reviews.views import Reviewed, StagedItem


class ItemLine(StagedItem, frozen=True):
    """An item in a list. `begins`: the first of its words."""

    begins: str


class ReviewedForm(BaseModel, frozen=True):
    """A published form, and of its items how many stand where."""

    id: str
    items: int
    accepted: int
    proposed: int
    retired: int

    @property
    def unread(self) -> int:
        """Of which not even the authors' reviews are whole."""
        return self.items - self.accepted - self.proposed

    @property
    def open(self) -> bool:
        """Whether the agency has still to accept some of them."""
        return self.accepted < self.items


class Strands(BaseModel, frozen=True):
    """What a blueprint calls its domains and elements, by their ids."""

    domains: dict[str, str]
    elements: dict[str, str]


class BankItem(BaseModel, frozen=True):
    """One version of an item as whoever writes and reviews sees it: its words, its key, and where it stands.

    `shown`: as a candidate sees it, with the answer that reaches all where there is one. `template`: of its kind.
    """

    id: str
    version: int
    versions: tuple[int, ...]
    kind: str
    domain: str
    element: str
    modules: tuple[int, ...]
    revisions: dict[str, int]
    """Of its words, by language; the own one first."""
    shown: QuestionView
    template: str
    rationale: dict[str, str]
    reviewed: Reviewed
    about: About | None
    """What its authors say beside it; nothing of what was written on a page."""
    passages: dict[str, str]
    """What stands in the lines that it names."""

    @property
    def newest(self) -> bool:
        return self.version == self.versions[0]
