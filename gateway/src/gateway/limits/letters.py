"""How many letters go to one address, whoever asks for them."""

from collections import OrderedDict
from time import monotonic

from gateway.limits.rules import Asker

HOUR, DAY = 3_600.0, 86_400.0
AN_HOUR, A_DAY, WITH_FIRST_ONES = 3, 6, 12


class Letters:
    """Three an hour and six a day to one address, whatever the letter, whether or not anybody has the address.

    The first of its kind that another network asks for goes all the same, up to twelve a day, so that a stranger who
    asks again and again does not keep the owner from asking. A known device counts for itself.
    """

    def __init__(self, *, limited: bool, remembered: int = 50_000) -> None:
        self._limited = limited
        self._remembered = remembered
        self._written: OrderedDict[str, list[tuple[float, str]]] = OrderedDict()

    def take(self, address: str, asker: Asker, letter: str, *, at: float | None = None) -> bool:
        """Whether one more may go; if so, it is counted."""
        if not self._limited:
            return True
        at = monotonic() if at is None else at
        key, this = f"{address} {asker.device}", f"{letter} {asker.place}"
        written = [(when, one) for when, one in self._written.get(key, ()) if at - when < DAY]
        is_first = all(one != this for _, one in written) and len(written) < WITH_FIRST_ONES
        lately = sum(at - when < HOUR for when, _ in written)
        may = is_first or (lately < AN_HOUR and len(written) < A_DAY)
        self._written[key] = [*written, (at, this)] if may else written
        self._written.move_to_end(key)
        if len(self._written) > self._remembered:
            self._written.popitem(last=False)
        return may
