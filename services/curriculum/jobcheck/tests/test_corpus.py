"""Eighty job descriptions with planted duties: what is found, how often the alarm is false, how long it takes."""

import re
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from jobcheck import examine, load
from jobcheck.measure import CORPUS, Measured, measure, table
from jobcheck.reading import read_yaml

RULES = load()
README = Path(__file__).parents[1] / "README.md"
LONGEST = 20_000
TIMES = 10
"""How often a text is taken apart into words, to be measured against."""


@pytest.mark.parametrize(
    ("name", "reached"),
    [
        ("1-first", Measured(48, 48, 0)),
        ("2-second", Measured(42, 42, 0)),
        ("3-third", Measured(46, 46, 1)),
        ("4-fourth", Measured(50, 50, 6)),
    ],
)
def test_what_the_rules_were_made_with_is_found_as_before(name: str, reached: Measured) -> None:
    assert measure(CORPUS / f"{name}.yaml", RULES) == reached


def test_the_readme_says_what_is_measured() -> None:
    assert table(RULES) in README.read_text()


@pytest.mark.parametrize(
    "repeated",
    [
        "",
        "not medication ",
        "monitor people money ",
        "not hold people money ",
        "our nurses act as go-between and translator with doctors and ",
        "a. ",
        "- monitor\n",
    ],
)
def test_the_longest_text_is_read_in_time_and_by_its_length(repeated: str) -> None:
    known = "\n".join(one["text"] for one in read_yaml(CORPUS / "1-first.yaml"))
    text = (repeated * LONGEST if repeated else known)[:LONGEST]
    acts = (
        partial(examine, text, RULES),
        partial(examine, text[: LONGEST // 4], RULES),
        lambda: [re.findall(r"\w+|\W", text) for _ in range(TIMES)],
    )
    rounds = [[_seconds(act) for act in acts] for _ in range(5)]  # in turn: a processor is now quick and now slow
    whole, quarter, taken_apart = map(min, zip(*rounds, strict=True))  # what others do can only add to it

    # It takes 4 to 18 times that; in seconds it would be a test of the machine.
    assert whole / taken_apart < 50
    # Four times the text; by the square it would be sixteen.
    assert whole / quarter < 8


def _seconds(act: Callable[[], object]) -> float:
    """Of the processor."""
    began = time.process_time()
    act()
    return time.process_time() - began
