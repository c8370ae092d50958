"""Domain time can be moved in a demonstration, for all processes at once; in production never."""

import subprocess
import sys
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from shared import clock
from shared.settings import Settings


@pytest.fixture
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(clock, "_offset_file", lambda: clock.place(Settings(var=tmp_path)))
    return tmp_path


def test_unmoved_domain_time_is_real_time_in_utc(var: Path) -> None:
    assert abs(clock.now() - clock.real_now()) < timedelta(seconds=1)
    assert clock.now().tzinfo is UTC


def test_a_shift_moves_domain_time_and_leaves_real_time(var: Path) -> None:
    clock.shift(timedelta(days=40))

    assert timedelta(days=39) < clock.now() - clock.real_now() < timedelta(days=41)


def test_the_last_of_several_quick_shifts_counts(var: Path) -> None:
    for days in range(1, 30):
        clock.shift(timedelta(days=days))
        assert clock.offset() == timedelta(days=days)


def test_another_process_on_the_same_folder_sees_the_shift(var: Path) -> None:
    clock.shift(timedelta(hours=-5))

    told = subprocess.run(
        [sys.executable, "-c", "from shared import clock; print(clock.offset().total_seconds())"],
        env={"PEERWAY_VAR": str(var)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert float(told.stdout) == -5 * 3600


def test_in_production_the_clock_is_neither_moved_nor_believed_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "clock-offset").write_text("86400")
    monkeypatch.setattr(clock, "_offset_file", lambda: clock.place(Settings(var=tmp_path, mode="production")))

    assert clock.offset() == timedelta()
    with pytest.raises(RuntimeError, match="production"):
        clock.shift(timedelta(days=1))
