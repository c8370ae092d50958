"""Years that what waits would fill, and years that are open again: what the public reads, and what the books say."""

from datetime import date

import pytest

from registry.certifications.queries import certification_of
from registry.search.inputs import LookFor
from registry.search.queries import registrants_named
from registry.statuses.rules.public_status import Kind, Status
from registry.years.queries import year_to_look_at
from shared.events import (
    CEYearFulfilled,
    CEYearReturned,
    PersonEvent,
    RecordYearCovered,
    RecordYearReopened,
    RecordYearUncovered,
)
from shared.testing import Scene
from shared.testing.cast import alice

from .test_years import ALICE, GRANTED, on, year_fulfilled, year_missed
from .walk import audited, certify, tell, year_opened

NEW_YEAR, GRACE = date(2026, 1, 1), date(2026, 3, 31)


def covered(until: date | None = None) -> RecordYearCovered:
    return RecordYearCovered(person_id=ALICE, year=2025, until=until)


def reopened(on: date, grace_until: date) -> RecordYearReopened:
    said = {"reopened_on": on, "grace_until": grace_until, "minutes_missing": 720}
    return RecordYearReopened(person_id=ALICE, year=2025, **said)


def walk(scene: Scene, *facts: tuple[date, PersonEvent]) -> None:
    certify(scene, alice, GRANTED)
    tell(scene, year_opened(ALICE, 2025), GRANTED)
    for day, fact in facts:
        tell(scene, fact, day)


def test_a_slow_review_keeps_nobody_from_being_certified(scene: Scene) -> None:
    walk(scene, (date(2025, 12, 31), covered()), (NEW_YEAR, year_missed(2025)))

    assert on(scene, date(2025, 12, 31)) == Status(Kind.ACTIVE, until=date(2025, 12, 31))
    assert on(scene, GRACE) == Status(Kind.GRACE, until=GRACE)
    assert on(scene, date(2026, 7, 1)) == Status(Kind.GRACE)
    tell(scene, year_fulfilled(2025, date(2025, 12, 31)), date(2026, 7, 2))
    assert on(scene, date(2026, 7, 2)) == Status(Kind.ACTIVE, until=date(2026, 12, 31))
    assert audited(scene) == ()


def test_a_refusal_leaves_the_days_that_it_gives(scene: Scene) -> None:
    uncovered = RecordYearUncovered(person_id=ALICE, year=2025, grace_until=date(2026, 7, 15))
    walk(scene, (date(2025, 12, 31), covered()), (NEW_YEAR, year_missed(2025)), (date(2026, 7, 1), uncovered))

    assert on(scene, date(2026, 7, 15)) == Status(Kind.GRACE, until=date(2026, 7, 15))
    assert on(scene, date(2026, 7, 16)) == Status(Kind.INACTIVE)
    assert audited(scene) == ()


def test_a_question_is_waited_for_until_its_last_day_and_no_fact_is_needed_then(scene: Scene) -> None:
    walk(scene, (NEW_YEAR, year_missed(2025)), (date(2026, 3, 20), covered(date(2026, 4, 14))))

    assert on(scene, date(2026, 4, 14)) == Status(Kind.GRACE)
    assert on(scene, date(2026, 4, 15)) == Status(Kind.INACTIVE)
    assert audited(scene) == ()


def test_what_waits_for_an_answer_is_looked_at_no_longer_than_the_answer_is_waited_for(scene: Scene) -> None:
    walk(scene, (NEW_YEAR, year_missed(2025)), (date(2026, 3, 1), covered(date(2026, 3, 15))))

    years = [scene.ask(year_to_look_at, ALICE, date(2026, 3, day)) for day in (15, 16)]

    assert [one.covered for one in years if one] == [True, False]


def test_whoever_is_looked_at_is_found_among_the_certified(scene: Scene) -> None:
    certify(scene, alice, GRANTED, name="Alice Amadi")
    for day, fact in ((GRANTED, year_opened(ALICE, 2025)), (NEW_YEAR, covered()), (NEW_YEAR, year_missed(2025))):
        tell(scene, fact, day)
    scene.at(date(2026, 7, 1))

    found = scene.ask(registrants_named, LookFor(name="Alice", standing="certified"), now=scene.now)

    assert [one.status.sentence for one in found.registrants] == ["Certified; renewal is being looked at."]


def test_a_year_that_is_open_again_takes_its_renewal_back_and_gives_time(scene: Scene) -> None:
    taken = reopened(date(2026, 5, 1), date(2026, 5, 31))
    walk(scene, (date(2025, 9, 1), year_fulfilled(2025, date(2025, 9, 1))), (date(2026, 5, 1), taken))

    assert on(scene, date(2026, 5, 31)) == Status(Kind.GRACE, until=date(2026, 5, 31))
    assert on(scene, date(2026, 6, 1)) == Status(Kind.INACTIVE)
    [withdrawn] = [one for one in scene.envelopes() if one.type.endswith("renewal-withdrawn.v1")]
    assert (withdrawn.data["year"], withdrawn.data["valid_until"]) == (2025, "2025-12-31")
    assert audited(scene) == ()


def test_a_year_that_is_fulfilled_again_is_renewed_again(scene: Scene) -> None:
    taken = reopened(date(2026, 5, 1), date(2026, 5, 31))
    walk(scene, (date(2025, 9, 1), year_fulfilled(2025, date(2025, 9, 1))), (date(2026, 5, 1), taken))
    tell(scene, year_fulfilled(2025, date(2025, 9, 1)), date(2026, 6, 20))

    assert on(scene, date(2026, 7, 1)) == Status(Kind.ACTIVE, until=date(2026, 12, 31))
    assert audited(scene) == ()


def test_an_appeal_that_shows_an_earlier_day_carries_it_to_where_that_day_leads(scene: Scene) -> None:
    late = CEYearReturned(person_id=ALICE, year=2025, returned_on=date(2027, 2, 2))
    fulfilled = CEYearFulfilled(person_id=ALICE, year=2025, fulfilled_on=date(2025, 12, 31))
    again = reopened(date(2027, 3, 1), GRACE)
    walk(scene, (NEW_YEAR, year_missed(2025)), (date(2027, 2, 2), late))
    before = on(scene, date(2027, 2, 2))
    tell(scene, again, date(2027, 3, 1))
    tell(scene, fulfilled, date(2027, 3, 1))

    assert before == Status(Kind.ACTIVE, until=date(2027, 12, 31))
    assert scene.ask(certification_of, ALICE).valid_until == date(2026, 12, 31)
    assert audited(scene) == ()


@pytest.mark.parametrize("day", [date(2027, 2, 2), date(2026, 6, 1)])
def test_told_again_with_another_day_a_year_is_renewed_once_by_the_newest(scene: Scene, day: date) -> None:
    walk(scene, (NEW_YEAR, year_missed(2025)))
    for returned in (date(2028, 5, 5), day):
        tell(scene, CEYearReturned(person_id=ALICE, year=2025, returned_on=returned), date(2028, 5, 6))

    assert scene.ask(certification_of, ALICE).valid_until == date(day.year, 12, 31)
    assert audited(scene) == ()
