"""What the house acknowledged: written down by the clients, on the other side of the wire."""

from dataclasses import dataclass, field


@dataclass
class Ledger:
    """Only answered requests are in it. An answer is (sitting, item, sequence) to the words."""

    answers: dict[tuple[str, str, int], str] = field(default_factory=dict)
    modules: set[tuple[str, int]] = field(default_factory=set)
    training_commitments: set[str] = field(default_factory=set)
    submitted: set[str] = field(default_factory=set)
    commitments: set[str] = field(default_factory=set)
    certificates: dict[str, str] = field(default_factory=dict)

    @property
    def entries(self) -> int:
        kept = (self.answers, self.modules, self.training_commitments, self.submitted, self.commitments)
        return sum(map(len, kept)) + len(self.certificates)
