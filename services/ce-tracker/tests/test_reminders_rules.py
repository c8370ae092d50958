"""On which days somebody is reminded."""

from datetime import date, timedelta

import pytest

from ce_tracker.reminders.rules import OF_THE_END, OF_THE_GRACE, Ahead, newest_due, next_day

END = date(2026, 12, 31)


def day(before: int) -> date:
    return END - timedelta(days=before)


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        (91, None),
        (90, Ahead.END_90),
        (61, Ahead.END_90),
        (60, Ahead.END_60),
        (31, Ahead.END_60),
        (30, Ahead.END_30),
        (8, Ahead.END_30),
        (7, Ahead.END_7),
        (0, Ahead.END_7),
        (-1, None),
    ],
)
def test_of_all_whose_day_has_come_only_the_newest_is_due(before: int, kind: Ahead | None) -> None:
    assert newest_due(END, OF_THE_END, day(before)) == kind


@pytest.mark.parametrize(("before", "kind"), [(31, None), (30, Ahead.GRACE_30), (7, Ahead.GRACE_7), (-1, None)])
def test_a_grace_has_days_of_its_own(before: int, kind: Ahead | None) -> None:
    assert newest_due(END, OF_THE_GRACE, day(before)) == kind


@pytest.mark.parametrize("kinds", [OF_THE_END, OF_THE_GRACE])
def test_the_next_day_said_is_the_next_day_on_which_something_new_is_due(kinds: tuple[Ahead, ...]) -> None:
    for before in range(120, -2, -1):
        following = [later for later in range(before - 1, -1, -1) if changes(kinds, later)]
        assert next_day(END, kinds, day(before)) == (day(following[0]) if following else None)


def changes(kinds: tuple[Ahead, ...], before: int) -> bool:
    return newest_due(END, kinds, day(before)) != newest_due(END, kinds, day(before + 1))
