"""How long everything about a concern may take, as a dated rule set.

The one that comes with the software holds until an agency publishes its own.
"""

from datetime import date
from functools import cache
from importlib import resources
from typing import Annotated

import yaml
from pydantic import Field

from shared.inputs import Input, Whole
from shared.rule_sets import RuleSet, State

Many = Annotated[Whole, Field(ge=1, le=400)]


class ConcernRules(Input):
    """`tell` and what is in days begins on the day after; `first_look` and `interim` run by the hour.

    `answer`: so long the person can be heard before anybody decides. `stored`: so long words are kept that nobody sent.
    """

    tell_business_days: Many = 5
    first_look_hours: Many = 72
    answer_days: Many = 14
    decide_days: Many = 90
    extension_days: Many = 30
    appeal_days: Many = 30
    interim_days: Many = 14
    stored_days: Many = 90
    holidays: Annotated[tuple[date, ...], Field(max_length=400)] = ()


@cache
def shipped() -> RuleSet[ConcernRules]:
    said = yaml.safe_load(resources.files(__package__).joinpath("shipped.yaml").read_text())
    return RuleSet(
        id=said.pop("id"),
        effective_from=date(2020, 1, 1),
        rules=ConcernRules.model_validate(said, strict=False),
        state=State.PUBLISHED,
        published_at=None,
        used=True,
    )
