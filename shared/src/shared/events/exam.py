"""Facts from the examination service. What a person answered or needed never leaves it."""

from datetime import date
from typing import Literal

from shared.events.envelope import Event

Part = Literal["passed", "not_yet_passed", "not_taken"]


class EligibilityOpened(Event, type="exam.candidacy.opened.v1"):
    """Training stands, so the examination is open to the person."""

    opened_on: date


class SittingSubmitted(Event, type="exam.candidacy.sitting-submitted.v1"):
    """A part was handed in: the written sitting, or the talk with two examiners."""

    sitting_id: str
    part: Literal["written", "oral"]


class ResultReleased(Event, type="exam.candidacy.result-released.v1"):
    """Two administrators released a result; `outcome` is passed only while both parts are."""

    result_id: str
    outcome: Literal["passed", "not_yet_passed"]
    written: Part
    oral: Part
    released_on: date
    rule_set: str


class ResultWithdrawn(Event, type="exam.candidacy.result-withdrawn.v1"):
    """A released result no longer stands: it was rescored, or released in error."""

    result_id: str
    withdrawn_on: date
