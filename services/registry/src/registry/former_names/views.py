from datetime import date
from enum import StrEnum

from pydantic import BaseModel


class Verdict(StrEnum):
    """`NOTHING` is said of a wrong name, an unknown number and a holder who does not want it told, all the same."""

    NOW = "now"
    FORMERLY = "formerly"
    NOTHING = "nothing"


class Compared(BaseModel, frozen=True):
    """`number` as it is written; `since` and `until` are the days of a former name."""

    verdict: Verdict
    number: str = ""
    since: date | None = None
    until: date | None = None
