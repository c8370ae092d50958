"""Rules that states differ on, as dated data, and the calendar that they speak in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

SATURDAY = 5
WITHOUT_APPOINTMENTS: Mapping[str, Any] = {
    "written": "optional",
    "unlimited_percent": 300,
    "break_minutes": 30,
    "no_show_wait_days": 0,
}
WITHOUT_APPEALS: Mapping[str, Any] = {"within_days": 30, "answered_within_business_days": 20}
WITHOUT_CALIBRATION: Mapping[str, Any] = {"asked": True, "exact_of_ten": 8, "holds_days": 365, "anchor_every": 10}
"""What holds under a rule set that says nothing of them."""


@dataclass(frozen=True)
class RuleSet:
    """What the rooms ask of a rule set; times in minutes, shares in percent."""

    id: str
    effective_from: date
    blueprint: str
    choice_items: int
    written_items: int
    written_minutes: int
    written_item_points: int
    pass_percent: int
    approved_breaks_stop_clock: bool
    break_minutes: int | None
    """So much of all breaks stops the clock; None is all of it."""
    oral_minutes: int
    cps_examiners: int
    row_standard: int
    part_stands_months: int
    conversation_after: int
    within_months: int
    decided_within_business_days: int
    own_word_is_enough: frozenset[str]
    appointment_required: bool
    """Whether the written part is begun at an appointment only."""
    unlimited_percent: int
    planned_break_minutes: int
    no_show_wait_days: int
    appeal_days: int
    appeal_answered_within: int
    """Business days."""
    calibration_asked: bool
    calibration_exact_of_ten: int
    calibration_days: int
    anchor_every: int
    """Answers of one item between two specimens that come among them; 0 is never."""


def read(body: Mapping[str, Any]) -> RuleSet:
    """A published rule set as the rooms use it; a missing rule raises KeyError."""
    written, oral, asked = body["written"], body["oral"], body["accommodations"]
    planned = body.get("appointments") or WITHOUT_APPOINTMENTS
    appeals = body.get("appeals") or WITHOUT_APPEALS
    calibration = body.get("calibration") or WITHOUT_CALIBRATION
    return RuleSet(
        id=body["id"],
        effective_from=_day(body["effective_from"]),
        blueprint=written["blueprint"],
        choice_items=written["choice_items"],
        written_items=written["written_items"],
        written_minutes=written["minutes"],
        written_item_points=written["points"]["written_item"],
        pass_percent=written["pass_percent"],
        approved_breaks_stop_clock=written["breaks"]["approved_stop_clock"],
        break_minutes=written["breaks"].get("minutes"),
        oral_minutes=oral["minutes"],
        cps_examiners=oral["examiners_who_are_cps"],
        row_standard=oral["row_standard"],
        part_stands_months=body["passing"]["part_stays_passed_months"],
        conversation_after=body["attempts"]["conversation_after"],
        within_months=body["attempts"]["within_months"],
        decided_within_business_days=asked["decided_within_business_days"],
        own_word_is_enough=frozenset(asked["own_word_is_enough"]),
        appointment_required=planned["written"] == "required",
        unlimited_percent=planned["unlimited_percent"],
        planned_break_minutes=planned["break_minutes"],
        no_show_wait_days=planned["no_show_wait_days"],
        appeal_days=appeals["within_days"],
        appeal_answered_within=appeals["answered_within_business_days"],
        calibration_asked=calibration["asked"],
        calibration_exact_of_ten=calibration["exact_of_ten"],
        calibration_days=calibration["holds_days"],
        anchor_every=calibration["anchor_every"],
    )


def _day(value: date | str) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


def months_after(day: date, months: int) -> date:
    """The same day so many months later or earlier; the last day of a shorter month."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        if last <= day.day:
            try:
                return date(years, month + 1, last)
            except ValueError:
                continue
    raise AssertionError("every month has 28 days")


def business_days_after(days: int, *, now: datetime) -> datetime:
    """So many days later, Saturdays and Sundays not counted."""
    later = now
    while days > 0:
        later += timedelta(days=1)
        days -= later.weekday() < SATURDAY
    return later
