"""What people can see of groups: all of those that are open, and of those that they lead; and of who leads."""

from curriculum.cohorts.queries.cohort import (
    cohort,
    cohorts_nobody_leads,
    count_nobody_leads,
    going_on_statement,
    group_called_off,
    led_cohort,
    led_cohorts,
    open_cohorts,
    refuse_unless_joinable,
    refuse_unless_led,
)
from curriculum.cohorts.queries.facilitators import (
    facilitator,
    facilitators,
    facilitators_by_id,
    facilitators_of,
    facilitators_to_name,
    leaders_statement,
    my_introduction,
)

__all__ = [
    "cohort",
    "cohorts_nobody_leads",
    "count_nobody_leads",
    "facilitator",
    "facilitators",
    "facilitators_by_id",
    "facilitators_of",
    "facilitators_to_name",
    "going_on_statement",
    "group_called_off",
    "leaders_statement",
    "led_cohort",
    "led_cohorts",
    "my_introduction",
    "open_cohorts",
    "refuse_unless_joinable",
    "refuse_unless_led",
]
