"""One run tells all there is to tell: a group that hangs is not green, and the others go on."""

from concurrent.futures import ThreadPoolExecutor
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


def test_the_longest_begins(tmp_path: Path) -> None:
    groups = [group(tmp_path, name, "", limit) for name, limit in (("short", 100), ("long", 300), ("middle", 200))]
    queue = trials.Queue(groups, tmp_path / "kept")

    assert [one.name for one in iter(queue.take, None)] == ["long", "middle", "short"]


def test_nobody_begins_in_a_house_while_another_furnishes_it(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    first, second, other = (
        group(tmp_path, *one) for one in (("journeys", "", 300), ("fences", "", 200), ("a", "", 100))
    )
    queue = trials.Queue([first, second, other], kept)

    assert [queue.take(), queue.take()] == [first, other]
    with ThreadPoolExecutor(1) as beside:
        waiting = beside.submit(queue.take)
        with pytest.raises(TimeoutError):
            waiting.result(timeout=1)
        kept.mkdir()
        assert waiting.result(timeout=5) == second


def test_who_ended_without_a_house_leaves_the_furnishing_to_the_next(tmp_path: Path) -> None:
    first, second = (group(tmp_path, *one) for one in (("journeys", "", 300), ("fences", "", 200)))
    queue = trials.Queue([first, second], tmp_path / "never")

    assert queue.take() == first
    queue.ended(first)
    assert [queue.take(), queue.take()] == [second, None]


def test_every_group_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """And somebody with a slower machine may be more patient."""
    usual = {group.name: group.limit for group in trials.groups()}
    monkeypatch.setenv("PATIENCE", "2")

    assert set(PACKAGES) | {"fences", "journeys"} <= usual.keys()
    assert {group.name: group.limit / 2 for group in trials.groups()} == usual
