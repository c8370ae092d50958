"""What the audit compares: the registry's own books, as they stand and as its doors answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from registry.certifications.views import Certified, Renewed
from registry.ledger.rules.merkle_tree import Subtree
from registry.ledger.views import Opening
from registry.oversight.views import Confirmed
from registry.retirements.views import Retired
from registry.rule_sets.inputs import Rules
from shared.rule_sets import RuleSet


@dataclass(frozen=True)
class Shown:
    """What the public door answers about a person."""

    kind: str
    until: date | None = None
    since: date | None = None


@dataclass(frozen=True)
class Books:
    """`waiting`: people of whom a fact is held back or parked; `parked`: those of whom one waits for a person.

    `searchable` are the people whom the public search can find, `by_name` those who chose that.
    """

    rule_sets: tuple[RuleSet[Rules], ...] = ()
    """The oldest first."""
    issued: tuple[Certified, ...] = ()
    shown: Mapping[str, Shown] = field(default_factory=dict)
    confirmed: tuple[Confirmed, ...] = ()
    retired: tuple[Retired, ...] = ()
    waiting: frozenset[str] = frozenset()
    parked: frozenset[str] = frozenset()
    searchable: frozenset[str] = frozenset()
    by_name: frozenset[str] = frozenset()
    issuing_stopped: bool = False


@dataclass(frozen=True)
class FactRow:
    """A fact as it lies in the outbox."""

    position: int
    id: str
    aggregate: str
    subject: str
    version: int
    type: str
    body: str


@dataclass(frozen=True)
class Outside:
    """What lies outside the database: heads that were handed out, and the ids of erasures."""

    notes: tuple[str, ...] = ()
    erasures: frozenset[str] = frozenset()


@dataclass(frozen=True)
class LedgerBooks:
    """The ledger with all that it is compared with. `sizes`, `leaves`, `nodes`: by year.

    `outside`: notes that somebody outside keeps; `erased_outside`: erasures that the record beside the database tells.
    `records`: ids of rows that record a change of name or of listing, where it is no fact.
    """

    sizes: Mapping[int, int] = field(default_factory=dict)
    leaves: Mapping[int, Mapping[int, bytes]] = field(default_factory=dict)
    nodes: Mapping[int, Mapping[Subtree, bytes]] = field(default_factory=dict)
    openings: tuple[Opening, ...] = ()
    heads: tuple[str, ...] = ()
    keys: Mapping[tuple[str, str], bytes] = field(default_factory=dict)
    facts: tuple[FactRow, ...] = ()
    versions: Mapping[tuple[str, str], int] = field(default_factory=dict)
    issued: tuple[Certified, ...] = ()
    renewals: tuple[Renewed, ...] = ()
    retired: tuple[Retired, ...] = ()
    decisions: tuple[Confirmed, ...] = ()
    records: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    """The name on the papers of each person."""
    outside: tuple[str, ...] = ()
    erased_outside: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Difference:
    """`person_id` is the opaque id: an audit's report names nobody."""

    person_id: str
    what: str
    expected: str
    found: str


@dataclass(frozen=True)
class Report:
    certificates: int
    statuses: int
    differences: tuple[Difference, ...]
    leaves: int = 0
