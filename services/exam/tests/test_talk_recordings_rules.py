"""A talk is recorded where its candidate agreed, from its beginning on, and nothing outlasts its day."""

from datetime import UTC, datetime, timedelta

import pytest

from exam.publish import read_bank
from exam.rule_sets.rules import RuleSet, business_days_after, read
from exam.talk_recordings.rules import (
    FILES,
    AgreedTooLate,
    BeforeTheTalk,
    EnoughFiles,
    NoRecording,
    RecordingOver,
    delete_at,
    refuse_if_enough,
    refuse_unless_ahead,
    refuse_unless_recordable,
)

TALK = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize("now", [TALK, delete_at(TALK) - SECOND])
def test_a_recording_is_taken_from_the_first_moment_until_its_day(now: datetime) -> None:
    refuse_unless_recordable(agreed=True, starts_at=TALK, now=now)


@pytest.mark.parametrize("now", [TALK - SECOND, TALK, delete_at(TALK)])
def test_without_consent_nothing_is_taken_at_any_time(now: datetime) -> None:
    with pytest.raises(NoRecording):
        refuse_unless_recordable(agreed=False, starts_at=TALK, now=now)


def test_before_it_begins_there_is_nothing_to_take() -> None:
    with pytest.raises(BeforeTheTalk):
        refuse_unless_recordable(agreed=True, starts_at=TALK, now=TALK - SECOND)


def test_on_the_day_of_deletion_nothing_comes_back() -> None:
    with pytest.raises(RecordingOver):
        refuse_unless_recordable(agreed=True, starts_at=TALK, now=delete_at(TALK))


@pytest.mark.parametrize("rules", [read(body) for body in read_bank().rule_sets], ids=lambda rules: rules.id)
def test_it_is_there_until_an_appeal_against_a_result_of_two_months_later_is_answered(rules: RuleSet) -> None:
    appealed = TALK + timedelta(days=60 + rules.appeal_days)

    assert business_days_after(rules.appeal_answered_within, now=appealed) < delete_at(TALK)


def test_consent_is_given_while_the_talk_is_ahead() -> None:
    refuse_unless_ahead(ahead=True)
    with pytest.raises(AgreedTooLate):
        refuse_unless_ahead(ahead=False)


def test_of_one_talk_so_many_files_are_kept() -> None:
    refuse_if_enough(FILES - 1)
    with pytest.raises(EnoughFiles) as refused:
        refuse_if_enough(FILES)
    assert refused.value.values == {"most": FILES}
