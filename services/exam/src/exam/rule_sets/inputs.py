"""What a rule set of the examination holds, as `bank/en/rule_set.yaml` has it. Times in minutes, shares in percent.

Where one value alone is allowed the examination is held in no other way: it stands there for whoever reads the rules,
and a rule set that says otherwise cannot be published.
"""

from typing import Annotated, Literal

from pydantic import Field

from shared.inputs import Id, Input, Line, Whole

Count = Annotated[Whole, Field(ge=0, le=1_000)]
Support = Literal[
    "time_1_25", "time_1_5", "time_2", "unlimited", "plus_15", "plus_30", "plus_60", "breaks", "breaks_60",
    "breaks_120", "read_aloud", "format", "reader", "scribe", "interpreter", "quiet_room",
]  # fmt: skip
"""Every kind of `exam.supports`, a room above this one."""
Percent = Annotated[Whole, Field(ge=0, le=100)]


class Points(Input):
    choice_item: Literal[1]
    written_item: Count


class Breaks(Input):
    approved_stop_clock: bool
    others_stop_clock: Literal[False]


class Written(Input):
    """`pass_mark_from`: the id of the panel's decision on which the mark stands."""

    blueprint: Id
    choice_items: Count
    written_items: Count
    minutes: Count
    points: Points
    pass_percent: Percent
    pass_mark_from: Line
    each_row_at_standard: Literal[False]
    breaks: Breaks


class Oral(Input):
    scenarios: Literal[1]
    minutes: Count
    examiners: Literal[2]
    examiners_who_are_cps: Annotated[Whole, Field(ge=1, le=2)]
    row_standard: Count
    each_row_at_standard: Literal[True]
    candidate_may_decline_examiner: Literal[True]


class Scoring(Input):
    scorers: Literal[2]
    blind_until_both_done: Literal[True]
    settle_by: Literal["average"]
    third_scorer_when: tuple[Literal["more_than_one_apart"], Literal["different_sides_of_standard"]]
    third_score: Literal["stands"]


class Passing(Input):
    parts: tuple[Literal["written"], Literal["oral"]]
    part_stays_passed_months: Count
    released_by_administrators: Literal[2]


class Attempts(Input):
    conversation_after: Count
    within_months: Count
    bar_after_conversation: Literal[False]
    voided_by_us_counts: Literal[False]
    study_plan_after_each: Literal[True]


class Accommodations(Input):
    decided_within_business_days: Count
    silence: Literal["approves"]
    own_word_is_enough: Annotated[tuple[Support, ...], Field(max_length=40)]
    time: tuple[Literal["time_1_25"], Literal["time_1_5"], Literal["time_2"], Literal["unlimited"]]


class Appeals(Input):
    """`within_days`: of the release, calendar days."""

    within_days: Count
    answered_within_business_days: Count


class Appointments(Input):
    """How long is planned, in minutes, beside what is approved for a person; and what follows where nobody came.

    `written`: whether one needs an appointment to begin. `unlimited_percent`: of the usual time, for whoever has no
    limit. `break_minutes`: for whoever has breaks, where the rules of breaks name none. `no_show_wait_days`: until the
    day of the next appointment at the earliest; nobody who did not come has used an attempt.
    """

    written: Literal["optional", "required"]
    unlimited_percent: Annotated[Whole, Field(ge=100, le=1_000)]
    break_minutes: Count
    no_show_wait_days: Count


class Calibration(Input):
    """`asked`: before somebody may score by a rubric that has specimens. `exact_of_ten`: in each row of it.

    `holds_days`: from the day on which it was met. `anchor_every`: after so many answers of an item a specimen comes
    among them, and nobody is told which; 0 is never.
    """

    asked: bool
    exact_of_ten: Annotated[Whole, Field(ge=0, le=10)]
    holds_days: Count
    anchor_every: Count


def _is_none(value: object) -> bool:
    return value is None


class Rules(Input):
    title: Line
    written: Written
    oral: Oral
    scoring: Scoring
    passing: Passing
    attempts: Attempts
    accommodations: Accommodations
    appeals: Annotated[Appeals | None, Field(exclude_if=_is_none)] = None
    appointments: Annotated[Appointments | None, Field(exclude_if=_is_none)] = None
    calibration: Annotated[Calibration | None, Field(exclude_if=_is_none)] = None
    """Rule sets of before name none; what was published stays as it was written."""
