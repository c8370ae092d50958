"""A year ends for a few people while a process is killed; at length: `make year-end`."""

from pathlib import Path

from shared.testing.ports import free_row
from tests.drills import databases
from tests.drills.new_year.lives import DECIDED, END, GRACE, YEAR, Life
from tests.drills.year_end.__main__ import Drill
from tests.drills.year_end.house import House
from tests.drills.year_end.people import KINDS, people


def test_each_persons_year_ends_once_and_is_told_once_whatever_is_killed(tmp_path: Path) -> None:
    kept = databases.opened("sqlite", tmp_path)
    house = House(tmp_path / "var", free_row(), kept)
    try:
        assert Drill(house, count=60, kills=1, seed="a few").go() == 0
    finally:
        house.stop()
        kept.close()


def test_each_kind_of_person_is_among_a_few_and_stands_as_its_dates_say() -> None:
    known = list(people([(f"person-{n}", f"CPS-{n}", "Ana") for n in range(len(KINDS))]))
    after = GRACE.replace(month=5)

    assert {one.kind for one in known} == set(KINDS)
    assert {one.kind: one.life.stands(after)[0] for one in known} == {
        "full": "active",
        "short": "inactive",
        "waiting": "grace",
        "missed before": "inactive",
        "new": "active",
        "suspended": "suspended",
        "retired": "retired",
    }
    assert Life("a", "b", "c", END, GRACE).stands(END.replace(year=YEAR, month=5)) == ("active", END)
    assert known[-1].life.stands(after) == ("retired", DECIDED)
