"""How often a wrong password may be typed, and where it is counted."""

from collections import OrderedDict
from math import ceil

from gateway.limits.buckets import Buckets
from gateway.limits.rules import Asker, AskForLink, TooManyTries

IN_A_ROW = 100
"""Wrong passwords from devices that are not known, after which those need another way (NIST SP 800-63B-4 §3.2.2)."""
ALL_THE_SAME = 5.0
"""Seconds. Beyond the limit a password is still looked at so often: who types the right one comes in."""


class Tries:
    """Wrong passwords. They are counted where they are typed; a right one takes nothing."""

    def __init__(self, *, limited: bool, remembered: int = 50_000) -> None:
        self._limited = limited
        self._remembered = remembered
        self._here = Buckets(per_second=1 / 60, burst=10)
        self._elsewhere = Buckets(per_second=50 / 3_600, burst=50)
        """By account, from all devices that are not known."""
        self._of_network = Buckets(per_second=1 / 10, burst=60)
        self._all_the_same = Buckets(per_second=1 / ALL_THE_SAME, burst=1)
        self._in_a_row: OrderedDict[str, int] = OrderedDict()

    def begin(self, account: str, asker: Asker) -> bool:
        """Whether this try is beyond the limit, and is looked at all the same. Refuses one that is not."""
        if not self._limited:
            return False
        here = self._here.look(f"{account} {asker.place}")
        if asker.device:
            return _refused_for(here) if here else False
        if self._in_a_row.get(account, 0) >= IN_A_ROW:
            raise AskForLink
        network = self._of_network.look(asker.network)
        if not max(here, network, self._elsewhere.look(account)):
            return False
        turn = asker.network if network else f"{account} {asker.network}"
        return _refused_for(wait) if (wait := self._all_the_same.wait(turn)) else True

    def note_wrong(self, account: str, asker: Asker) -> None:
        self._here.wait(f"{account} {asker.place}")
        if asker.device:
            return
        self._elsewhere.wait(account)
        self._of_network.wait(asker.network)
        self._in_a_row[account] = self._in_a_row.get(account, 0) + 1
        self._in_a_row.move_to_end(account)
        if len(self._in_a_row) > self._remembered:
            self._in_a_row.popitem(last=False)

    def note_right(self, account: str) -> None:
        """Somebody has proven that the account is theirs."""
        self._in_a_row.pop(account, None)


def _refused_for(seconds: float) -> bool:
    raise TooManyTries(seconds=1 + ceil(seconds))
