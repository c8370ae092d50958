"""Facts from the examination service. What a person answered or needed never leaves it."""

from datetime import date
from typing import Literal

from shared.events.envelope import PersonEvent
from shared.events.notices import TRIGGER, NoticeEvent

Part = Literal["passed", "not_yet_passed", "not_taken"]


class EligibilityOpened(
    PersonEvent,
    type="exam.candidacy.opened.v1",
    trigger="Training is heard to be completed, and no eligibility stands open yet.",
    since="2026-11",
):
    """Training stands, so the examination is open to the person."""

    opened_on: date


class SittingSubmitted(
    PersonEvent,
    type="exam.candidacy.sitting-submitted.v1",
    trigger="The candidate sends the written part in or its time ends; or an examiner says that the talk was held.",
    since="2026-11",
):
    """A part was handed in: the written sitting, or the talk with two examiners."""

    sitting_id: str
    part: Literal["written", "oral"]


class ResultReleased(
    PersonEvent,
    type="exam.candidacy.result-released.v1",
    trigger="The second administrator releases a result, or a result of the years before is brought in.",
    since="2026-11",
):
    """Two administrators released a result; `outcome` is passed only while both parts are."""

    result_id: str
    outcome: Literal["passed", "not_yet_passed"]
    written: Part
    oral: Part
    released_on: date
    rule_set: str


class ResultWithdrawn(
    PersonEvent,
    type="exam.candidacy.result-withdrawn.v1",
    trigger="The second administrator withdraws a released result.",
    since="2026-11",
):
    """A released result no longer stands: it was rescored, or released in error."""

    result_id: str
    withdrawn_on: date


class NoticeDue(NoticeEvent, type="exam.notice.due.v1", trigger=TRIGGER, since="2026-11"):
    """There is news for a person about the examination."""
