from datetime import date
from itertools import product

import pytest

from registry.conditions.rules import Conditions, OtherWording, refuse_unless_published_wording

T, P, C = date(2026, 3, 1), date(2026, 5, 1), date(2026, 4, 1)


@pytest.mark.parametrize(("trained", "passed", "committed"), list(product((None, T), (None, P), (None, C))))
def test_there_is_a_day_only_while_all_three_stand(
    trained: date | None, passed: date | None, committed: date | None
) -> None:
    conditions = Conditions(trained, passed, committed)

    assert (conditions.complete_since is not None) == (conditions.missing == ())
    assert len(conditions.missing) == (trained, passed, committed).count(None)


def test_it_is_the_day_of_the_last_of_them() -> None:
    assert Conditions(T, P, C).complete_since == P


def test_what_is_missing_is_named() -> None:
    assert Conditions(trained_on=T).missing == ("examination", "commitment")


def test_a_wording_that_was_not_read_cannot_be_signed() -> None:
    refuse_unless_published_wording("2008-plain-1", "2008-plain-1")
    with pytest.raises(OtherWording):
        refuse_unless_published_wording("2008-plain-1", "2009-plain-1")
