"""`python -m psychometrics.simulation [RUNS]`: is planted bias found, and is anything else taken for it?

People are simulated by the logistic model of two parameters: ability is normal; an item has a difficulty and a
discrimination; three of sixty are harder for the focal group by 0.8 logits. Every run has a seed of its own, from 0 on.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from psychometrics.bias import Grade, item_biases
from psychometrics.tables import Table

RUNS = 60
_FOUND = (Grade.B, Grade.C)
LEAST_FOUND, MOST_FALSE = 0.95, 2
"""Of the runs, those in which all planted items are found; of the other items, how many may be found in any run."""


@dataclass(frozen=True)
class Setting:
    """`focal`: the share of people in the focal group; `behind`: how far its mean ability lies below the other's."""

    people: int = 2_000
    items: int = 60
    planted: int = 3
    logits: float = 0.8
    focal: float = 0.5
    behind: float = 0.0


SETTINGS = (Setting(), Setting(behind=0.5), Setting(focal=0.3), Setting(focal=0.3, behind=0.5))


@dataclass(frozen=True)
class Run:
    """How many of the planted items are B or C, how many are C, and how many of the others are B or C."""

    found: int
    large: int
    false: int
    too_few: int


def answers(setting: Setting, seed: int) -> tuple[Table, npt.NDArray[np.bool_]]:
    """Right or wrong, people × items, and who is in the focal group; the planted items come first."""
    made = np.random.default_rng(seed)
    focal = np.arange(setting.people) < round(setting.people * setting.focal)
    ability = made.normal(size=setting.people) - setting.behind * focal
    difficulty = made.normal(-0.9, 0.8, setting.items)
    discrimination = made.lognormal(0, 0.2, setting.items)
    harder = np.outer(focal, np.arange(setting.items) < setting.planted) * setting.logits
    logits = discrimination * (ability[:, None] - difficulty[None, :]) - harder
    right = made.random((setting.people, setting.items)) < 1 / (1 + np.exp(-logits))
    return right.astype(float), focal


def run(setting: Setting, seed: int) -> Run:
    right, focal = answers(setting, seed)
    grades = [one.grade for one in item_biases(right, focal)]
    planted, others = grades[: setting.planted], grades[setting.planted :]
    return Run(
        found=sum(grade in _FOUND for grade in planted),
        large=planted.count(Grade.C),
        false=sum(grade in _FOUND for grade in others),
        too_few=grades.count(Grade.TOO_FEW),
    )


def holds(setting: Setting, runs: Iterable[Run]) -> bool:
    made = list(runs)
    all_found = sum(one.found == setting.planted for one in made) / len(made)
    return all_found >= LEAST_FOUND and all(one.false <= MOST_FALSE for one in made)


def main(runs: int) -> int:
    kept = True
    for setting in SETTINGS:
        made = [run(setting, seed) for seed in range(runs)]
        kept &= holds(setting, made)
        share = {name: sum(getattr(one, name) == setting.planted for one in made) / runs for name in ("found", "large")}
        print(
            f"{setting.people} people, {setting.focal:.0%} focal, {setting.behind} behind: all {setting.planted} found "
            f"in {share['found']:.1%} of {runs} runs (all C in {share['large']:.1%}); others found at most "
            f"{max(one.false for one in made)} of {setting.items - setting.planted} in a run"
        )
    few = Setting(people=40)
    too_few = run(few, 0).too_few
    print(f"{few.people} people: too few to say anything of {too_few} of {few.items} items")
    return 0 if kept and too_few == few.items else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS))
