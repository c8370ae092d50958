"""The drill is for `make new-year`; that it asks, and that its oracle sees what is wrong, is seen with a few people."""

from tests.drills.new_year.__main__ import run
from tests.drills.new_year.lives import END, GRACE, Life


def test_a_house_without_a_broker_turns_the_year_for_everybody() -> None:
    assert run(300, around=2.0) == 0


def test_how_somebody_stands_is_told_from_their_dates_alone() -> None:
    life = Life("a", "CPS-1", "Ana", END, GRACE)

    assert [life.stands(day)[0] for day in (END, END.replace(year=2027, month=1, day=1), GRACE)] == [
        "active",
        "grace",
        "grace",
    ]
    assert life._replace(grace=None).stands(GRACE) == ("checking", None)
