"""How long everything about a concern may take, as a dated rule set."""

from datetime import date
from typing import Annotated

from pydantic import Field

from registry.deadlines.content import ConcernRules
from registry.deadlines.rules import days_read
from shared.inputs import Id, Text


class DraftConcernRules(ConcernRules):
    id: Annotated[Id, Field(min_length=3, max_length=40)]
    effective_from: date

    def rules(self) -> ConcernRules:
        known = set(ConcernRules.model_fields)
        return ConcernRules.model_validate(self.model_dump(include=known))


class DraftConcernRulesPage(DraftConcernRules):
    """As the page asks it: days that are free, one a line."""

    days: Annotated[Text, Field(max_length=8_000)] = ""

    def rules(self) -> ConcernRules:
        return super().rules().model_copy(update={"holidays": days_read(self.days)})
