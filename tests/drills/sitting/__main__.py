"""`make sitting-drill N=1000`: so many people sit the written part at once, twice, and then one looks at the books.

First nothing befalls the house, and it is measured how quickly it answers; then processes and the database are killed
at moments drawn from the seed. Everybody begins within ten seconds, answers every fifteen, and sends it in within a
minute, through the gateway. `--database postgresql`; `--only quiet` or `--only shaken` for one of the two. Whoever
asks shares the processors with whom it measures: the report says how much both used.
"""

import argparse
import asyncio
import os
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from shared.testing.ports import free_row
from tests.drills import databases
from tests.drills.sitting.candidate import Pace
from tests.drills.sitting.drill import Drill, Round

SAVED_WITHIN = 0.3
"""Seconds, of ninety-nine saves in a hundred, when nothing is killed and the ten seconds of the start are over."""


def main() -> int:
    options = _options()
    print(f"Seed {options.seed}, {options.candidates} candidates, {options.database}, {_load()}", flush=True)
    with tempfile.TemporaryDirectory(prefix="peerway-sitting-") as folder:
        kept = databases.opened(options.database, Path(folder))
        pace = Pace(answers=options.answers)
        drill = Drill(Path(folder) / "var", free_row(), kept, options.candidates, pace, str(options.seed))
        try:
            return asyncio.run(_both(drill, options))
        finally:
            drill.supervised.stop()
            kept.close()


async def _both(drill: Drill, options: argparse.Namespace) -> int:
    await drill.open(rounds=1 if options.only else 2)
    good = True
    for name in ("quiet", "shaken"):
        if options.only in ("", name):
            kills = options.kills if name == "shaken" else 0
            used, began = _own_cpu(), time.monotonic()
            round = await drill.sit(kills, random.Random(f"{options.seed} {name}"))
            share = (_own_cpu() - used) / (time.monotonic() - began)
            good = report(name, round, share) and good
    await drill.close()
    print("Nothing was lost." if good else "This drill did not come out well.")
    return 0 if good else 1


def report(name: str, round: Round, own_share: float) -> bool:
    print(f"{name}: {round.seconds:.0f} s; the candidates used {own_share:.0%} of a processor, {_load()}")
    for what in ("begin", "page", "save", "send"):
        print(f"  {what:6} {_quantiles(round.seen.seconds(what))}")
    later = round.seen.seconds("save", round.began + 10)
    print(f"  saves outside the ten seconds of the start: {_quantiles(later)}")
    print(f"  all had begun after {round.all_begun:.1f} s")
    if round.killed:
        shaken = round.shaken
        print(f"  killed: {dict(round.killed)}; no answer {shaken.unanswered} times, “not now” {shaken.not_now} times")
        print(f"  server errors: {len(shaken.server_errors)} {shaken.server_errors[:3] or ''}")
    print(f"  acknowledged and looked up again: {round.seen.ledger.entries}, differences {len(round.found)}")
    for line in (*round.found[:10], *(f"the look is blind: {one}" for one in round.unseen)):
        print(f"  {line}")
    quick = bool(round.killed) or _quantile(later, 0.99) < SAVED_WITHIN
    if not quick:
        print(f"  missed: 99 of 100 saves within {SAVED_WITHIN * 1e3:.0f} ms")
    sys.stdout.flush()
    return quick and not round.found and not round.unseen and not round.shaken.server_errors


def _quantiles(seconds: list[float]) -> str:
    if not seconds:
        return "none"
    middle, most = _quantile(seconds, 0.5) * 1e3, _quantile(seconds, 0.99) * 1e3
    return f"{len(seconds):6}, p50 {middle:.0f} ms, p99 {most:.0f} ms, longest {seconds[-1] * 1e3:.0f} ms"


def _quantile(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def _own_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _load() -> str:
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"


def _options() -> argparse.Namespace:
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("candidates", type=int, nargs="?", default=1_000)
    reading.add_argument("--database", choices=databases.KINDS, default="sqlite")
    reading.add_argument("--kills", type=int, default=12)
    reading.add_argument("--answers", type=int, default=8, help="of each candidate")
    reading.add_argument("--only", choices=("quiet", "shaken"), default="")
    reading.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    return reading.parse_args()


if __name__ == "__main__":
    sys.exit(main())
