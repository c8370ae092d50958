from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

from shared.inputs import Input, Line, Listed


def _empty_is_none(value: Any) -> Any:
    """A field of a page that was left empty."""
    return None if value == "" else value


class LookForAffected(Input):
    """`value`: the rule set, the wording, the key, the account or the agency; else the days, both of them included."""

    value: Annotated[Line | None, BeforeValidator(_empty_is_none)] = None
    first: Annotated[date | None, BeforeValidator(_empty_is_none)] = None
    last: Annotated[date | None, BeforeValidator(_empty_is_none)] = None


class LookFurther(LookForAffected, Listed):
    """As a list asks it, which goes on from page to page."""
