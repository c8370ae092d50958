"""When a mail goes out that says that there is news."""

from datetime import timedelta

import pytest

from gateway.notices.rules import due_at
from shared.testing import NOW


@pytest.mark.parametrize("ago", [None, 0, 30, 59, 60, 120])
def test_what_takes_something_away_is_mailed_at_once(ago: int | None) -> None:
    assert due_at(None if ago is None else NOW - timedelta(minutes=ago), must=True, now=NOW) == NOW


@pytest.mark.parametrize(("ago", "wait"), [(None, 0), (0, 60), (30, 30), (59, 1), (60, 0), (120, 0)])
def test_other_news_gathers_for_an_hour_after_a_mail(ago: int | None, wait: int) -> None:
    last_mail = None if ago is None else NOW - timedelta(minutes=ago)

    assert due_at(last_mail, must=False, now=NOW) == NOW + timedelta(minutes=wait)
