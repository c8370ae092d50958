from datetime import timedelta

import pytest

from curriculum.cohorts.commands.apply import apply, keep_application
from curriculum.cohorts.commands.withdraw_application import withdraw_application
from curriculum.cohorts.models import Answers
from curriculum.cohorts.queries.applications import applications_waiting, draft_for, own_application
from curriculum.cohorts.rules import AlreadyApplied, AlreadyInTraining, CohortFull, CohortNotOpen, SayIt
from curriculum.cohorts.tables import Application
from curriculum.vault.keyring import Keyring
from shared.refusals import NotFound
from shared.testing import NOW

from .walk import ANSWERS, Given


def test_an_application_waits_until_somebody_decides(given: Given) -> None:
    cohort = given.cohort()

    given.applied(cohort)

    queue = given.ask(applications_waiting)
    assert (queue.count, queue.oldest) == (1, NOW)
    assert given.ask(own_application, given.keys, "alice", NOW).state == "waiting"


def test_what_somebody_wrote_is_sealed_in_the_database(given: Given) -> None:
    application = given.applied(given.cohort())

    row = given.ask(lambda session: session.get(Application, application))
    assert b"been there" not in row.experience
    assert given.ask(own_application, given.keys, "alice", NOW).answers == ANSWERS


def test_a_half_filled_form_is_kept_for_its_writer_alone(given: Given, keys: Keyring) -> None:
    cohort = given.cohort()
    half = Answers(name="Alice")

    given.do(keep_application, keys, cohort, "alice", half, now=NOW)

    assert given.ask(draft_for, keys, "alice", cohort, NOW) == half
    assert given.ask(draft_for, keys, "mallory", cohort, NOW) == Answers()
    assert given.ask(applications_waiting).count == 0


def test_a_draft_becomes_the_application(given: Given, keys: Keyring) -> None:
    cohort = given.cohort()
    draft = given.do(keep_application, keys, cohort, "alice", Answers(), now=NOW)

    sent = given.do(apply, keys, cohort, "alice", ANSWERS, now=NOW)

    assert sent == draft


def test_an_application_without_ones_own_word_is_not_sent(given: Given, keys: Keyring) -> None:
    cohort = given.cohort()

    with pytest.raises(SayIt):
        given.do(apply, keys, cohort, "alice", Answers(name="Alice", experience="Yes"), now=NOW)

    assert given.ask(own_application, keys, "alice", NOW) is None


def test_one_application_at_a_time(given: Given, keys: Keyring) -> None:
    first, second = given.cohort(), given.cohort()
    given.applied(first)

    with pytest.raises(AlreadyApplied):
        given.do(apply, keys, second, "alice", ANSWERS, now=NOW)


def test_who_has_a_place_does_not_apply_again(given: Given, keys: Keyring) -> None:
    cohort = given.cohort()
    given.admitted(cohort)

    with pytest.raises(AlreadyInTraining):
        given.do(apply, keys, cohort, "alice", ANSWERS, now=NOW)


def test_a_full_group_takes_no_more(given: Given, keys: Keyring) -> None:
    cohort = given.cohort(places=1)
    given.admitted(cohort, "bea")

    with pytest.raises(CohortFull):
        given.do(apply, keys, cohort, "alice", ANSWERS, now=NOW)


def test_after_the_last_day_no_application_is_taken(given: Given, keys: Keyring) -> None:
    cohort = given.cohort()

    with pytest.raises(CohortNotOpen):
        given.do(apply, keys, cohort, "alice", ANSWERS, now=NOW + timedelta(days=11))


def test_taking_it_back_deletes_what_was_written(given: Given, keys: Keyring) -> None:
    application = given.applied(given.cohort())

    given.do(withdraw_application, application, "alice", now=NOW)

    row = given.ask(lambda session: session.get(Application, application))
    assert (row.state, row.experience, row.support) == ("withdrawn", None, None)


def test_nobody_takes_back_what_somebody_else_sent(given: Given) -> None:
    application = given.applied(given.cohort())

    with pytest.raises(NotFound):
        given.do(withdraw_application, application, "mallory", now=NOW)
