"""A place that is too large to be read at once wants dividing. The figures are printed."""

from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

import pytest

from tests.fences.sources import functions, here, modules, trials

Listing = Callable[[], Iterable[Path]]
LONGEST_FILE, LONGEST_FUNCTION = 300, 40
MEDIAN_FILE, MEDIAN_FUNCTION = 80, 10


def files(paths: Listing) -> dict[str, int]:
    counted = {here(path): len(path.read_text().splitlines()) for path in paths()}
    return {name: lines for name, lines in counted.items() if lines}


def lengths(paths: Listing) -> dict[str, int]:
    return dict(found for path in paths() for found in functions(path))


@pytest.mark.parametrize("paths", [modules, trials], ids=["ours", "tests"])
def test_no_file_is_longer_than_can_be_read_at_once(paths: Listing) -> None:
    assert {name: lines for name, lines in files(paths).items() if lines > LONGEST_FILE} == {}


@pytest.mark.parametrize("paths", [modules, trials], ids=["ours", "tests"])
def test_no_function_is_longer_than_a_screen(paths: Listing) -> None:
    assert {name: lines for name, lines in lengths(paths).items() if lines > LONGEST_FUNCTION} == {}


def test_most_files_and_functions_are_short(capsys: pytest.CaptureFixture[str]) -> None:
    measured = {
        "file": (median(files(modules).values()), max(files(modules).values())),
        "function": (median(lengths(modules).values()), max(lengths(modules).values())),
        "test": (median(lengths(trials).values()), max(lengths(trials).values())),
    }
    with capsys.disabled():
        told = ", ".join(f"{what} {middle:g} (longest {longest})" for what, (middle, longest) in measured.items())
        print(f"\nLines, median: {told}; {len(files(modules))} files, {len(lengths(modules))} functions")

    assert measured["file"][0] <= MEDIAN_FILE
    assert measured["function"][0] <= MEDIAN_FUNCTION
    assert measured["test"][0] <= MEDIAN_FUNCTION
