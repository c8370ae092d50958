"""One run tells all there is to tell: a group that hangs is not green, and the others go on."""

from pathlib import Path

import pytest

from deploy.develop import trials
from deploy.develop.trials import Group
from deploy.places import PACKAGES

HANGS = "import threading\n\ndef test_it() -> None:\n    threading.Event().wait()\n"
COMPUTES = "import time\n\ndef test_it() -> None:\n    while time.process_time() < 2: pass\n"


def group(folder: Path, name: str, test: str, limit: float) -> Group:
    (folder / name).mkdir()
    (folder / name / "test_it.py").write_text(test)
    return Group(name, folder / name, limit)


def test_a_group_that_hangs_is_ended_at_its_limit_and_the_others_go_on(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    hangs = group(tmp_path, "hangs", HANGS, 1)
    goes_on = group(tmp_path, "goes-on", COMPUTES, 100)

    ended, green = trials.run([hangs, goes_on])

    assert (ended.name, ended.verdict) == ("hangs", "NOT GREEN: not done after 1 s")
    assert (green.name, green.verdict) == ("goes-on", "green")
    assert green.cpu >= 2
    assert "The limit of 1 s is reached" in capfd.readouterr().out


def test_a_group_that_fails_is_not_green(tmp_path: Path) -> None:
    [outcome] = trials.run([group(tmp_path, "fails", "def test_it() -> None:\n    assert 1 == 2\n", 100)])

    assert (outcome.green, outcome.verdict) == (False, "NOT GREEN")


def test_a_group_that_is_interrupted_says_in_which_test(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    [outcome] = trials.run([group(tmp_path, "stops", "def test_it() -> None:\n    raise KeyboardInterrupt\n", 100)])

    assert not outcome.green
    assert "test_it.py::test_it (call)" in capfd.readouterr().out


def test_no_lane_is_idle_while_a_group_waits(tmp_path: Path) -> None:
    long = group(tmp_path, "long", COMPUTES, 100)
    short = [group(tmp_path, f"short-{number}", "def test_it() -> None: ...\n", 100) for number in range(3)]

    by_lane = [iter(lane) for lane in trials.lanes([group(tmp_path, "fences", "", 100), long, *short])]

    assert [next(by_lane[0]).name, next(by_lane[1]).name] == ["fences", "long"]
    assert [one.name for one in by_lane[0]] == [one.name for one in short]  # the other is at its long one
    assert list(by_lane[1]) == []


def test_every_group_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """And somebody with a slower machine may be more patient."""
    usual = {group.name: group.limit for group in trials.groups()}
    monkeypatch.setenv("PATIENCE", "2")

    assert set(PACKAGES) | {"fences", "journeys"} <= usual.keys()
    assert {group.name: group.limit / 2 for group in trials.groups()} == usual
