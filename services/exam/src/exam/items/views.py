from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What became of a file of the bank."""

    CREATED = "created"
    REVISED = "revised"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True)
class Line:
    """Of one file. `reason`: why it was refused, for whoever wrote it."""

    id: str
    version: int
    outcome: Outcome
    reason: str = ""


@dataclass(frozen=True)
class Report:
    """What became of each file that was brought in."""

    lines: tuple[Line, ...]

    def of(self, outcome: Outcome) -> list[Line]:
        return [line for line in self.lines if line.outcome == outcome]

    def __str__(self) -> str:
        counts = ", ".join(f"{len(self.of(outcome))} {outcome}" for outcome in Outcome)
        refused = (f"  {line.id}, version {line.version}: {line.reason}" for line in self.of(Outcome.REFUSED))
        return "\n".join([f"Bank: {counts}", *refused])
