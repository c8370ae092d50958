"""When Python looks for garbage that holds itself: through all that is there, again and again.

What a program is made of never becomes garbage, and is most of what there is. Looking through it while it is being
imported costs a quarter of a start; looking through it later is what makes a slow answer.
"""

import gc


def not_yet() -> None:
    """Until `seldom`: only what a program is made of is being read."""
    gc.disable()


def seldom() -> None:
    """What is here now stays for good, and is looked at no more; the rest less often than by itself."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()
