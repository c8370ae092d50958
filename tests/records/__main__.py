"""`make records N=100000`: random records of continuing education, reckoned by the tracker and read slowly beside it.

Each is reckoned twice, with what was sent and decided in another order: both have to be as the slow reading says.
`--spoil` lets a refusal give no time, which has to be seen.
"""

import argparse
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from tests.records import slowly
from tests.records.lives import live
from tests.records.tracker import reckoned

BATCH = 500


def wrong(seed: int, *, spoil: bool = False) -> list[str]:
    """What differs in one record; nothing, if all is right."""
    draw = random.Random(seed)
    record = live(draw)
    right = slowly.years(record)
    found = []
    for _ in range(2):
        has = reckoned(record, draw, spoil=spoil)
        found += [
            f"record {seed}, {year}: {has[year]}, not {right[year]}" for year in right if has[year] != right[year]
        ]
    return found


def _batch(seeds: range, spoil: bool) -> list[str]:
    return [line for seed in seeds for line in wrong(seed, spoil=spoil)]


def main() -> int:
    parser = argparse.ArgumentParser(prog="make records")
    parser.add_argument("count", type=int)
    parser.add_argument("--spoil", action="store_true")
    said = parser.parse_args()
    began = time.monotonic()
    batches = [range(start, min(start + BATCH, said.count)) for start in range(0, said.count, BATCH)]
    with ProcessPoolExecutor() as pool:
        found = [line for lines in pool.map(_batch, batches, [said.spoil] * len(batches)) for line in lines]
    print(*found[:10], sep="\n")
    print(f"{said.count} records, each in two orders: {len(found)} wrong, in {time.monotonic() - began:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
