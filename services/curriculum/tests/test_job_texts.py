"""Eighty job descriptions with planted duties: what is seen, how often the alarm is false, how long it takes.

The rules were mended with the first three sets in view, so those show only that nothing was lost. The fourth was
written by somebody who knew neither rules nor texts; it is what the check can be expected to do, and no rule may be
fitted to it.
"""

import time
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from curriculum.hiring.published import load
from curriculum.hiring.rules import examine
from curriculum.settings import CurriculumSettings

HERE = Path(__file__).parent
RULES = load(CurriculumSettings().content)
LONGEST = 20_000


class Measured(NamedTuple):
    planted: int
    seen: int
    false: int

    @property
    def recall(self) -> float:
        return self.seen / self.planted


def measured(name: str) -> Measured:
    planted = seen = false = 0
    for job in yaml.safe_load((HERE / name).read_text()):
        found = {one.conflict.id for one in examine(job["text"], RULES).found}
        meant = set(job["planted"])
        planted, seen, false = planted + len(meant), seen + len(meant & found), false + len(found - meant)
    return Measured(planted, seen, false)


@pytest.mark.parametrize(
    ("name", "reached"),
    [
        ("job_texts.yaml", Measured(48, 48, 0)),
        ("job_texts_fresh.yaml", Measured(42, 42, 0)),
        ("job_texts_third.yaml", Measured(46, 46, 1)),
    ],
)
def test_what_the_rules_were_made_with_is_seen_as_before(name: str, reached: Measured) -> None:
    assert measured(name) == reached


def test_most_of_what_is_new_is_seen_and_few_alarms_are_false() -> None:
    fourth = measured("job_texts_fourth.yaml")
    print(f"fourth set: {fourth.seen} of {fourth.planted} planted duties seen, {fourth.false} false alarms")

    assert fourth.recall >= 0.6
    assert fourth.false <= 15


@pytest.mark.parametrize("repeated", ["", "not medication ", "monitor people money ", "not hold people money "])
def test_the_longest_text_is_read_in_time(repeated: str) -> None:
    known = "\n".join(job["text"] for job in yaml.safe_load((HERE / "job_texts.yaml").read_text()))
    text = (repeated * LONGEST if repeated else known)[:LONGEST]

    assert min(_seconds(text) for _ in range(3)) < 0.3


def _seconds(text: str) -> float:
    began = time.process_time()
    examine(text, RULES)
    return time.process_time() - began
