"""`python -m tests.fences.dialect [part of a path or rule …]`: every breach, and whether there are more than recorded.

`--write` records that there are fewer. `--table` shows only the sums.
"""

import gc
import sys

from tests.fences.dialect import ratchet
from tests.fences.dialect.code import checkout


def main(arguments: list[str]) -> int:
    gc.disable()  # what is read is kept to the end; looking through it again and again takes half of the time
    wanted = [one for one in arguments if not one.startswith("--")]
    found = ratchet.breaches(checkout())
    counted, recorded = ratchet.counts(found), ratchet.read()
    if "--write" in arguments:
        return _say("Not written, since there is more than recorded:", ratchet.write(counted))
    if "--table" not in arguments:
        print("\n".join(str(one) for one in found if not wanted or any(part in str(one) for part in wanted)))
    print("\n".join(f"{often:6} {name}" for name, often in ratchet.by_rule(counted).items()))
    print(f"{len(found):6} in all; recorded are {sum(ratchet.by_rule(recorded).values())}")
    more, less = ratchet.apart(counted, recorded)
    return _say("More than recorded:", more) | _say("Fewer than recorded; --write keeps it so:", less)


def _say(what: str, lines: list[str]) -> int:
    if lines:
        print(f"\n{what}", *lines, sep="\n  ")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
