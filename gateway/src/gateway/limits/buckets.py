"""How often somebody may knock: token buckets in memory, per person, network or address."""

from collections import OrderedDict
from time import monotonic


class Buckets:
    """A bucket per key, refilled at `per_second` up to `burst`. The oldest are forgotten beyond `remembered`."""

    def __init__(self, per_second: float, burst: int, *, remembered: int = 50_000) -> None:
        self.per_second = per_second
        self.burst = burst
        self.remembered = remembered
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, key: str, *, at: float | None = None) -> float:
        """Take one; 0 when there was one, otherwise the seconds until there is."""
        at = monotonic() if at is None else at
        left = self._now_in(key, at)
        self._left[key] = (left - 1 if left >= 1 else left, at)
        self._left.move_to_end(key)
        if len(self._left) > self.remembered:
            self._left.popitem(last=False)
        return self._until_one(left)

    def look(self, key: str, *, at: float | None = None) -> float:
        """The same, and nothing is taken."""
        return self._until_one(self._now_in(key, monotonic() if at is None else at))

    def _now_in(self, key: str, at: float) -> float:
        left, since = self._left.get(key, (float(self.burst), at))
        return min(self.burst, left + (at - since) * self.per_second)

    def _until_one(self, left: float) -> float:
        return 0.0 if left >= 1 else (1 - left) / self.per_second
