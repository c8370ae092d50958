"""What the house acknowledged: written down by the clients, on the other side of the wire."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple


class LookedUp(NamedTuple):
    """Where an acknowledged act lies: `columns` are what the client knows of it, `which` that it counts."""

    service: str
    table: str
    columns: tuple[str, ...]
    which: str = "1 = 1"


KINDS = {
    "account": LookedUp("gateway", "accounts", ("person_id",)),
    "letter": LookedUp("gateway", "mails", ("address",)),
    "role": LookedUp("gateway", "role_holdings", ("person_id", "role")),
    "admission": LookedUp("curriculum", "trainings", ("id",)),
    "training commitment": LookedUp("curriculum", "trainings", ("person_id",), "signed_at IS NOT NULL"),
    "attendance": LookedUp("curriculum", "attendances", ("session_id", "training_id")),
    "module": LookedUp("curriculum", "completed_modules", ("training_id", "module")),
    "accommodation": LookedUp("exam", "accommodations", ("id",), "decided_by IS NOT NULL"),
    "help": LookedUp("exam", "arranged_help", ("id",), "confirmed_at IS NOT NULL"),
    "submission": LookedUp("exam", "sittings", ("id",), "state = 'submitted'"),
    "booking": LookedUp("exam", "appointments", ("id",)),
    "talk": LookedUp("exam", "appointments", ("id",), "held_at IS NOT NULL"),
    "score": LookedUp("exam", "ratings", ("task_id", "examiner_id"), "undone_at IS NULL"),
    "release": LookedUp("exam", "results", ("id",), "released_at IS NOT NULL"),
    "commitment": LookedUp("registry", "commitments", ("person_id",)),
    "decision on a certification": LookedUp("registry", "approvals", ("id",), "closed_at IS NOT NULL"),
    "claim": LookedUp("ce-tracker", "credits", ("id",)),
    "decision on a claim": LookedUp("ce-tracker", "credits", ("id",), "decided_at IS NOT NULL"),
}


@dataclass
class Ledger:
    """Only answered requests are in it. An answer is (sitting, item, sequence) to what is kept of it.

    `typed`: in a browser, which tells no number (sitting, item, what is kept of it).
    """

    answers: dict[tuple[str, str, int], str] = field(default_factory=dict)
    typed: set[tuple[str, str, str]] = field(default_factory=set)
    certificates: dict[str, str] = field(default_factory=dict)
    acts: defaultdict[str, set[tuple[object, ...]]] = field(default_factory=lambda: defaultdict(set))

    def note(self, kind: str, *known: object) -> None:
        self.acts[kind].add(known)

    @property
    def entries(self) -> int:
        return len(self.answers) + len(self.typed) + len(self.certificates) + sum(map(len, self.acts.values()))
