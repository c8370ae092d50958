"""What the audit compares: the registry's own books, as they stand and as its doors answer."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from registry.certifications.views import Certified
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

    @cached_property
    def retirements_of(self) -> Mapping[str, list[Retired]]:
        """By person; grouped once."""
        found: dict[str, list[Retired]] = defaultdict(list)
        for one in self.retired:
            found[one.person_id].append(one)
        return found


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
