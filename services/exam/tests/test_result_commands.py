"""From scores to a released result, by two people."""

from datetime import timedelta

import pytest
from exam_cast import NOW
from exam_walk import come_by, hold_talk, release, score, sit_written
from sqlmodel import Session, select

from exam.eligibility.rules import NotOpenYet
from exam.results import rules
from exam.results.commands import draft_again, import_result, release_result, withdraw_result
from exam.results.queries import my_results, release_queue, releases
from exam.results.room import ROOM as results
from exam.results.tables import AuditRecord, Result
from shared.database import Database
from shared.events import Envelope
from shared.messaging.tables import Outbox


def passed_both(session: Session) -> None:
    score(session, sit_written(session, "alice", 22, now=NOW), 2, ("bob", "carol"), now=NOW)
    hold_talk(session, "alice", 2, now=NOW)


@pytest.fixture
def draft(house: Database) -> str:
    house.write_now(passed_both)
    come_by(house, results, NOW)
    return house.read_now(lambda s: s.exec(select(Result.id)).one())


def told(house: Database) -> list[dict[str, object]]:
    facts = select(Outbox.body).where(Outbox.type.like("exam.candidacy.result%")).order_by(Outbox.version)  # type: ignore[attr-defined]
    return [Envelope.model_validate_json(body).data for body in house.read_now(lambda s: list(s.exec(facts)))]


def test_a_draft_is_shown_to_administrators_and_not_to_the_person(house: Database, draft: str) -> None:
    [waiting] = house.read_now(releases, "dana")

    assert (waiting.outcome, waiting.state, house.read_now(release_queue).count) == ("passed", "draft", 1)
    assert house.read_now(my_results, "alice") == [] and told(house) == []


def test_the_second_word_of_another_administrator_releases_with_its_record(house: Database, draft: str) -> None:
    house.write_now(release_result, draft, "dana", now=NOW)
    with pytest.raises(rules.AnotherPerson):
        house.write_now(release_result, draft, "dana", now=NOW)
    assert told(house) == []

    house.write_now(release_result, draft, "dov", now=NOW)

    [fact] = told(house)
    assert (fact["outcome"], fact["written"], fact["oral"]) == ("passed", "passed", "passed")
    assert _acts(house) == [("release, first word", "dana"), ("release, second word", "dov")]


def test_a_released_result_is_released_once(house: Database, draft: str) -> None:
    for administrator in ("dana", "dov"):
        house.write_now(release_result, draft, administrator, now=NOW)

    with pytest.raises(rules.NotAtThisStep):
        house.write_now(release_result, draft, "dora", now=NOW)
    assert len(told(house)) == 1


def test_nobody_releases_their_own_result(house: Database, draft: str) -> None:
    with pytest.raises(rules.NotYourOwn):
        house.write_now(release_result, draft, "alice", now=NOW)


def test_a_withdrawal_needs_two_people_and_can_be_drafted_anew(house: Database, draft: str) -> None:
    for administrator in ("dana", "dov"):
        house.write_now(release_result, draft, administrator, now=NOW)
    house.write_now(withdraw_result, draft, "dov", "The wrong form was scored.", now=NOW)
    with pytest.raises(rules.AnotherPerson):
        house.write_now(withdraw_result, draft, "dov", "Again.", now=NOW)
    assert len(house.read_now(my_results, "alice")) == 1

    house.write_now(withdraw_result, draft, "dana", "Seen and agreed.", now=NOW)
    house.write_now(draft_again, draft)
    come_by(house, results, NOW)

    assert house.read_now(my_results, "alice") == []
    assert told(house)[1] == {"person_id": "alice", "result_id": draft, "withdrawn_on": NOW.date().isoformat()}
    assert house.read_now(release_queue).count == 1


def test_a_part_that_was_passed_stands_in_the_next_result(house: Database) -> None:
    def first(session: Session) -> None:
        score(session, sit_written(session, "alice", 22, now=NOW), 2, ("bob", "carol"), now=NOW)
        hold_talk(session, "alice", 1, now=NOW)
        release(session, "alice", now=NOW)

    def second(session: Session) -> None:
        hold_talk(session, "alice", 2, now=NOW + timedelta(days=60))
        release(session, "alice", now=NOW + timedelta(days=62))

    house.write_now(first)
    house.write_now(second)

    newest, oldest = house.read_now(my_results, "alice")
    assert (oldest.written, oldest.oral, oldest.outcome) == ("passed", "not_yet_passed", "not_yet_passed")
    assert (newest.written, newest.oral, newest.outcome) == ("passed", "passed", "passed")
    assert newest.written_passed_on == NOW.date() and oldest.plan[0].modules


def test_a_passed_written_part_waits_for_the_oral_part(house: Database) -> None:
    def written(session: Session) -> None:
        score(session, sit_written(session, "alice", 22, now=NOW), 2, ("bob", "carol"), now=NOW)

    house.write_now(written)
    come_by(house, results, NOW)

    assert house.read_now(release_queue).count == 0


def test_an_earlier_result_is_imported_with_its_own_date_and_two_names(house: Database) -> None:
    then = NOW - timedelta(days=700)

    house.write_now(import_result, "alice", "passed", "passed", ("dana", "dov"), now=then)

    [fact] = told(house)
    assert fact["released_on"] == then.date().isoformat() and fact["rule_set"] == "exam-2020-1"
    with pytest.raises(rules.TwoPeople):
        house.write_now(import_result, "mallory", "passed", "passed", ("dana", "dana"), now=then)
    with pytest.raises(NotOpenYet):
        house.write_now(import_result, "nadia", "passed", "passed", ("dana", "dov"), now=then)


def _acts(house: Database) -> list[tuple[str, str]]:
    rows = house.read_now(lambda s: s.exec(select(AuditRecord).order_by(AuditRecord.id)).all())
    return [(row.act, row.by) for row in rows]
