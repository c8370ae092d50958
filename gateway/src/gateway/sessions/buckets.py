"""How often somebody may knock: token buckets in memory, per person or address."""

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
        left, since = self._left.get(key, (float(self.burst), at))
        left = min(self.burst, left + (at - since) * self.per_second)
        self._left[key] = (left - 1 if left >= 1 else left, at)
        self._left.move_to_end(key)
        if len(self._left) > self.remembered:
            self._left.popitem(last=False)
        return 0.0 if left >= 1 else (1 - left) / self.per_second
