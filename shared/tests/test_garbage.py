"""Garbage is not looked for while a program is being read, and is from then on."""

import gc
import weakref

from shared import garbage


class Knot:
    def __init__(self) -> None:
        self.itself = self


def test_what_holds_itself_stays_while_a_program_is_read_and_goes_afterwards() -> None:
    garbage.not_yet()
    try:
        before = [weakref.ref(Knot()) for _ in range(100_000)]
        kept = sum(one() is not None for one in before)
    finally:
        garbage.seldom()
    gone = [weakref.ref(Knot()) for _ in range(100_000)]

    assert (kept, sum(one() is not None for one in before)) == (100_000, 0)
    assert sum(one() is None for one in gone) > 50_000
    assert gc.isenabled()
