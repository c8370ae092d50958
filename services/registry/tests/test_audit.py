"""Recomputing what was issued: right books make no difference, and each seeded mistake is found."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session, delete

from registry.audit.comparison import audit
from registry.audit.queries import books
from registry.audit.views import Books, Difference
from registry.certifications.commands import carry_out_decision, mark_certification
from registry.certifications.tables import Certification
from registry.conditions.tables import Examination
from registry.issuing.commands import stop_issuing
from registry.issuing.inputs import StopIssuing
from registry.listings.rules import Choice
from registry.listings.tables import ListedName, Listing
from registry.retirements.commands import come_back, retire
from registry.statuses.rules.mark_certification import Decision, Mark
from registry.years.tables import CEYear
from shared.events import CertificationGranted, CEYearFulfilled, CEYearMissed, CEYearReturned, Envelope, ResultWithdrawn
from shared.messaging import record
from shared.testing import Scene
from shared.testing.cast import dana, somebody
from shared.testing.facts import result_released, training_completed
from shared.testing.scene import recorded

from .walk import all_facts, certification, certify, decide, fact, moment, sign, tell

DAY = date(2024, 5, 9)
TODAY = date(2026, 2, 2)
NOW = moment(TODAY)


SAID: list[Envelope] = []
"""What the other services said while the people below came to where they stand."""


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return people


@pytest.fixture(autouse=True)
def today(scene: Scene) -> None:
    scene.said[:] = SAID
    scene.at(TODAY)


def people(scene: Scene) -> None:
    """One of each: renewed, in grace, not certified, come back, checked, suspended, retired, unlisted, waiting."""
    for person in (
        "renewed",
        "grace",
        "returned",
        "unheard",
        "withdrawn",
        "suspended",
        "reinstated",
        "retired",
        "back",
    ):
        certify(scene, somebody(person), DAY)
    certify(scene, somebody("inactive"), date(2023, 5, 9))
    certify(scene, somebody("unlisted"), date(2025, 6, 1), choice="unlisted")
    tell(scene, training_completed(somebody("waiting"), DAY), DAY)
    tell(scene, result_released(somebody("waiting"), DAY, passed=False), DAY)
    for person in ("renewed", "suspended", "reinstated", "retired", "back", "withdrawn"):
        tell(scene, fulfilled(person, 2025), date(2025, 9, 1))
    tell(scene, missed("grace", 2025), date(2026, 1, 1))
    tell(scene, missed("inactive", 2024), date(2025, 1, 1))
    tell(scene, missed("returned", 2025), date(2026, 1, 1))
    tell(scene, CEYearReturned(person_id="returned", year=2025, returned_on=TODAY), TODAY)
    tell(scene, ResultWithdrawn(person_id="withdrawn", result_id="result-withdrawn", withdrawn_on=DAY), DAY)
    by_two(scene, "suspended", "suspend")
    by_two(scene, "reinstated", "suspend")
    by_two(scene, "reinstated", "reinstate")
    for person in ("retired", "back"):
        scene.do(retire, somebody(person), now=moment(date(2026, 1, 5)))
    scene.do(come_back, somebody("back"), now=moment(date(2026, 1, 9)))
    SAID[:] = scene.said


def test_right_books_make_no_difference_though_facts_are_read_twice(scene: Scene) -> None:
    report = audit([*all_facts(scene), *all_facts(scene)], look(scene), TODAY)

    assert (report.certificates, report.statuses, report.differences) == (11, 11, ())
    kinds = {person: shown.kind for person, shown in look(scene).shown.items()}
    assert kinds == {
        "renewed": "active",
        "grace": "grace",
        "inactive": "inactive",
        "returned": "active",
        "unheard": "checking",
        "withdrawn": "checking",
        "suspended": "suspended",
        "reinstated": "active",
        "retired": "retired",
        "back": "active",
        "unlisted": "active",
    }


def test_it_holds_on_every_day_of_three_years(scene: Scene) -> None:
    for month in range(1, 37):
        day = date(2026 + (month - 1) // 12, (month - 1) % 12 + 1, 1)
        assert audit(all_facts(scene), scene.ask(books, now=moment(day)), day).differences == ()


def grant_without_conditions(session: Session) -> None:
    row = Certification(
        person_id="waiting",
        number="CPS-0000-0001",
        granted_on=DAY,
        valid_until=date(2025, 12, 31),
        rule_set="registry-2020-1",
        mark=Mark.NONE,
        recorded_at=NOW,
    )
    session.add(row)
    session.add(Listing(person_id="waiting", choice=Choice.NUMBER, listed_name="W", sorted_as="w", chosen_at=NOW))
    told = CertificationGranted(
        person_id="waiting",
        certificate_number=row.number,
        granted_on=DAY,
        valid_until=row.valid_until,
        rule_set=row.rule_set,
    )
    record(session, told, now=NOW)


def lose_a_certificate(session: Session) -> None:
    session.delete(session.get_one(Certification, "renewed"))


def say_it_twice(session: Session) -> None:
    row = session.get_one(Certification, "renewed")
    told = CertificationGranted(
        person_id="renewed",
        certificate_number=row.number,
        granted_on=DAY,
        valid_until=date(2025, 12, 31),
        rule_set=row.rule_set,
    )
    record(session, told, now=NOW)


def change(person: str, **values: object) -> Callable[[Session], None]:
    def seeded(session: Session) -> None:
        row = session.get_one(Certification, person)
        for name, value in values.items():
            setattr(row, name, value)
        session.add(row)

    return seeded


def forget_the_withdrawal(session: Session) -> None:
    session.get_one(Examination, "withdrawn").withdrawn_on = None


def forget_the_grace(session: Session) -> None:
    session.execute(delete(CEYear).where(CEYear.person_id == "grace"))  # type: ignore[arg-type]


def suspend_alone(session: Session) -> None:
    carry_out_decision(session, "renewed", Decision.SUSPEND, now=NOW)


def retire_somebody_quietly(session: Session) -> None:
    mark_certification(session, "renewed", "retire", now=NOW)


def list_the_unlisted(session: Session) -> None:
    session.add(ListedName(person_id="unlisted", term="unlisted"))


SEEDED = [
    # what somebody or some fault did to the books, whom it concerns, what the audit names
    (grant_without_conditions, "waiting", "granted on"),
    (lose_a_certificate, "renewed", "certificate"),
    (say_it_twice, "renewed", "grants"),
    (change("renewed", number="CPS-0000-0002"), "renewed", "what was told"),
    (change("renewed", granted_on=date(2023, 5, 9)), "renewed", "granted on"),
    (change("inactive", valid_until=date(2030, 12, 31)), "inactive", "valid until"),
    (change("inactive", valid_until=date(2030, 12, 31)), "inactive", "status"),
    (change("renewed", rule_set="registry-2026-1"), "renewed", "rule set"),
    (change("suspended", mark=Mark.NONE, marked_on=None), "suspended", "status"),
    (forget_the_withdrawal, "withdrawn", "status"),
    (forget_the_grace, "grace", "status"),
    (suspend_alone, "renewed", "decision to suspend"),
    (retire_somebody_quietly, "renewed", "status"),
    (list_the_unlisted, "unlisted", "search"),
]


def test_each_seeded_mistake_is_found_and_nobody_else_is_named(scene: Scene) -> None:
    for seed, person, what in SEEDED:
        found = differences_after(scene, seed)

        assert (person, what) in {(one.person_id, one.what) for one in found}, (seed.__name__, what)
        assert {one.person_id for one in found} == {person}, (seed.__name__, what)


def differences_after(scene: Scene, seed: Callable[[Session], None]) -> tuple[Difference, ...]:
    """In a transaction that is taken back, so that each mistake stands alone."""
    with Session(scene.database.engine) as session:
        seed(session)
        session.flush()
        found = audit([*scene.said, *recorded(session)], books(session, now=NOW), TODAY).differences
        session.rollback()
    return found


def test_a_person_whose_conditions_stand_is_missed(scene: Scene) -> None:
    """As if the last fact had been lost on its way."""
    fact(scene, result_released(somebody("waiting"), TODAY, result="second"), TODAY)
    sign(scene, somebody("waiting"), TODAY)

    found = audit(all_facts(scene), look(scene), TODAY).differences

    expected = "granted: all three conditions stand"
    assert found == (Difference("waiting", "certificate", expected, "none"),)


def test_who_waits_while_issuing_is_stopped_is_no_difference(scene: Scene) -> None:
    scene.do(stop_issuing, dana, StopIssuing(reason="Numbers look wrong today."))
    tell(scene, result_released(somebody("waiting"), TODAY, result="second"), TODAY)
    sign(scene, somebody("waiting"), TODAY)

    assert audit(all_facts(scene), look(scene), TODAY).differences == ()


def test_a_renewal_that_never_was_said_is_missed(scene: Scene) -> None:
    fact(scene, fulfilled("grace", 2025), TODAY)

    found = audit(all_facts(scene), look(scene), TODAY).differences

    assert {one.what for one in found} == {"valid until", "renewals", "status"}


def test_one_number_for_two_people_is_found(scene: Scene) -> None:
    known = look(scene)
    double = replace(known.issued[0], number=known.issued[1].number)

    found = audit(all_facts(scene), replace(known, issued=(double, *known.issued[1:])), TODAY).differences

    assert "number" in {one.what for one in found}


def test_a_decision_by_one_and_the_same_person_is_found(scene: Scene) -> None:
    known = look(scene)
    alone = tuple(replace(one, confirmed_by=one.proposed_by) for one in known.confirmed)

    found = audit(all_facts(scene), replace(known, confirmed=alone), TODAY).differences

    assert {(one.person_id, one.what) for one in found} >= {("suspended", "decision to suspend")}


def test_a_fact_that_the_audit_does_not_know_is_named(scene: Scene) -> None:
    """A newer kind of withdrawal: whoever leaves it out would find everything in order."""
    withdrawn = fact(scene, ResultWithdrawn(person_id="renewed", result_id="result-renewed", withdrawn_on=TODAY), TODAY)
    newer = withdrawn.model_copy(update={"type": "exam.candidacy.result-withdrawn.v2"})
    scene.receive(newer)

    found = audit([*(one for one in all_facts(scene) if one.id != newer.id), newer], look(scene), TODAY).differences

    assert found == (Difference("renewed", "fact", "a kind that this audit knows", newer.type),)
    assert look(scene).shown["renewed"].kind == "checking"


def look(scene: Scene) -> Books:
    return scene.ask(books)


def by_two(scene: Scene, person: str, decision: str) -> None:
    certified = certification(scene, somebody(person))
    assert certified is not None
    scene.at(date(2026, 1, 3))
    decide(scene, certified.number, decision)


def fulfilled(person: str, year: int) -> CEYearFulfilled:
    return CEYearFulfilled(person_id=person, year=year, fulfilled_on=date(year, 9, 1))


def missed(person: str, year: int) -> CEYearMissed:
    return CEYearMissed(
        person_id=person,
        year=year,
        missed_on=date(year + 1, 1, 1),
        grace_until=date(year + 1, 3, 31),
        minutes_missing=60,
    )
