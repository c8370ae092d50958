from datetime import date

import pytest

from registry.pauses.rules import Rested, carried_by_pauses

VALID = date(2026, 12, 31)
PAUSES = [
    # what happened, the pauses, to when it then goes
    ("nothing", [], VALID),
    (
        "a pause over New Year carries to the end of the year of coming back",
        [("2026-05-01", "2028-03-01")],
        "2028-12-31",
    ),
    ("one that begins on its last day is in time", [("2026-12-31", "2027-02-01")], "2027-12-31"),
    ("one that begins on New Year's Day is not: the year has been missed", [("2027-01-01", "2027-02-01")], VALID),
    ("one that ends on New Year's Day has seen the year end", [("2026-12-30", "2027-01-01")], "2027-12-31"),
    ("one within the year changes nothing", [("2026-05-01", "2026-12-31")], VALID),
    ("one that lasts still carries nobody yet", [("2026-05-01", None)], VALID),
    ("two, one after the other", [("2027-12-01", "2028-01-05"), ("2026-05-01", "2027-03-01")], "2028-12-31"),
]


@pytest.mark.parametrize(("case", "pauses", "expected"), PAUSES, ids=[case[0] for case in PAUSES])
def test_how_pauses_carry_a_validity(case: str, pauses: list[tuple[str, str | None]], expected: date | str) -> None:
    rested = [Rested(date.fromisoformat(since), until and date.fromisoformat(until)) for since, until in pauses]

    assert str(carried_by_pauses(VALID, rested)) == str(expected)
