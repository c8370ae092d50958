from pydantic import BaseModel

from exam.results.rules import State
from exam.score_runs.rules import Outcome


class Came(BaseModel, frozen=True):
    """What a result says of both parts."""

    written: Outcome
    oral: Outcome
    percent: float | None


class Change(BaseModel, frozen=True):
    """Somebody whose result would be another. `seen`: the mark of what it would come to.

    `waits_for`: what the first of two has approved of it; `mine`: I am that first one. `other_since`: it comes to
    something else than when the first word was given, `other_keys`: because these items have another key since.
    """

    result_id: str
    name: str | None
    state: State
    before: Came
    after: Came
    seen: str
    waits_for: str | None = None
    other_since: bool = False
    other_keys: tuple[str, ...] = ()
    mine: bool = False

    @property
    def turns(self) -> bool:
        """Whether a part that was passed would not be, or the reverse."""
        return (self.before.written, self.before.oral) != (self.after.written, self.after.oral)


class Preview(BaseModel, frozen=True):
    """`looked_at`: so many results were scored anew for this page of the list."""

    changes: tuple[Change, ...]
    looked_at: int
    after: str
