"""Which tests run on PostgreSQL too: those whose statements, values or refusals no other test has."""

import subprocess
import sys
from pathlib import Path

import pytest

from shared.testing.statements import Heard, Said, chosen, sort_of

INSERT, SELECT = "INSERT INTO notes VALUES (?)", "SELECT words FROM notes"


def heard(*said: Said, seconds: float = 1, beside: bool = False) -> Heard:
    return Heard(frozenset(said), seconds, beside)


def test_what_says_nothing_new_is_left_out() -> None:
    assert chosen({"a": heard((INSERT,), (SELECT,)), "b": heard((SELECT,)), "c": heard((INSERT,))}) == {"a"}


def test_of_two_that_say_the_same_the_quicker_is_chosen() -> None:
    assert chosen({"slow": heard((SELECT,), seconds=3), "quick": heard((SELECT,), seconds=1)}) == {"quick"}


@pytest.mark.parametrize("other", [(INSERT, 0, sort_of("ü")), (INSERT, "refused", "IntegrityError")])
def test_another_sort_of_value_and_a_refusal_are_new(other: Said) -> None:
    usual = (INSERT, 0, sort_of("u"))

    assert chosen({"usual": heard((INSERT,), usual), "other": heard((INSERT,), usual, other)}) == {"other"}
    assert chosen({"usual": heard((INSERT,), usual, (SELECT,)), "other": heard((INSERT,), other)}) == {"usual", "other"}


def test_what_was_done_beside_something_else_and_what_nobody_heard_run_on_both() -> None:
    everything = heard((INSERT,), (SELECT,))

    assert chosen({"all": everything, "beside": heard((INSERT,), beside=True)}) == {"all", "beside"}
    assert chosen({"all": everything, "unheard": heard()}) == {"all", "unheard"}


def test_all_that_was_said_is_said_by_what_is_chosen() -> None:
    some = {
        f"{first}-{last}": heard(*((str(one),) for one in range(first, last)))
        for first in range(12)
        for last in range(12)
    }

    kept = chosen(some)

    assert frozenset[Said]().union(*(some[test].said for test in kept)) == {(str(one),) for one in range(11)}
    assert len([test for test in kept if some[test].said]) == 1


VALUES = ["", "a", "ü", "a\0", "a" * 3000, 1, 2**40, 2**70, None, True, b"", 0.5]


def test_values_that_databases_treat_in_different_ways_are_of_different_sorts() -> None:
    assert len({sort_of(value) for value in VALUES}) == len(VALUES)
    assert sort_of("Alice") == sort_of("Bob\nBaker")


ITS_CONFTEST = """
import sqlalchemy as sa, pytest

@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request):
    return request.param

@pytest.fixture
def say(database_url):
    engine = sa.create_engine("sqlite://", poolclass=sa.pool.StaticPool)
    yield lambda words: engine.connect().execute(sa.text(words))
    engine.dispose()
"""
ITS_TESTS = """
import pytest

def test_first(say): say("SELECT 1")

@pytest.mark.parametrize("times", [1, 2])
def test_again(say, times): say("SELECT 1")

def test_new(say): say("SELECT 2")

def test_refused(say):
    with pytest.raises(Exception): say("SELECT 2 FROM nothing")

def test_without(): ...
"""


def test_a_run_leaves_out_what_the_second_database_was_told_already(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(ITS_CONFTEST)
    (tmp_path / "test_some.py").write_text(ITS_TESTS)
    (tmp_path / "pytest.ini").write_text("[pytest]")
    command = [sys.executable, "-m", "pytest", "-v", "-p", "shared.testing.statements", "-p", "no:cacheprovider"]

    done = subprocess.run([*command, "--disable-plugin-autoload"], cwd=tmp_path, capture_output=True, text=True)

    names = [line.split("::")[1].split()[0] for line in done.stdout.splitlines() if " PASSED" in line]
    on_second = {name for name in names if "postgresql" in name}
    assert "9 passed, 2 deselected" in done.stdout, done.stdout
    assert {"test_new[postgresql]", "test_refused[postgresql]"} < on_second and len(on_second) == 3
    assert names.index("test_without") < names.index(min(on_second, key=names.index))
