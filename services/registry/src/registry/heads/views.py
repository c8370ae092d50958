from dataclasses import dataclass
from datetime import date, datetime

from pydantic import BaseModel

from registry.ledger.rules.leaf_content import Act


class HeadView(BaseModel, frozen=True):
    """A signed head. `note` is the C2SP checkpoint as it was handed out."""

    year: int
    size: int
    day: date
    root: str
    note: str
    signed_at: datetime


class KeyView(BaseModel, frozen=True):
    """`verifier` is the key as a C2SP verifier reads it; `until` is set where it signs no more."""

    id: str
    verifier: str
    since: datetime
    until: datetime | None


class Leaves(BaseModel, frozen=True):
    """Every d of a stretch of a year, from `start`: whoever has them all computes the root by themselves."""

    year: int
    start: int
    size: int
    d: tuple[str, ...]


class ConsistencyProof(BaseModel, frozen=True):
    """That the tree of `second` leaves begins with the tree of `first`: RFC 9162 §2.1.4."""

    year: int
    first: int
    second: int
    proof: tuple[str, ...]


class InclusionProof(BaseModel, frozen=True):
    """That a leaf is in the tree of the head with `size` leaves: RFC 9162 §2.1.3."""

    year: int
    position: int
    size: int
    d: str
    proof: tuple[str, ...]


class MyLeaf(BaseModel, frozen=True):
    """One's own leaf, opened: `title` is a msgid; `salt` and `content` give `d`.

    `proof` is missing until a head is signed over it.
    """

    year: int
    position: int
    act: Act
    title: str
    recorded: dict[str, str | int]
    content: str
    salt: str
    d: str
    head: HeadView | None
    proof: tuple[str, ...]


class Ledger(BaseModel, frozen=True):
    """The newest head of each year, the newest year first. `kept_outside`: somebody outside is given each."""

    heads: tuple[HeadView, ...]
    keys: tuple[KeyView, ...]
    leaves: int
    kept_outside: bool


@dataclass(frozen=True)
class PublicKey:
    id: str
    public: bytes
