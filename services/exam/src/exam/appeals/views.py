"""What is seen of appeals: by the person all of it, by administrators what they need to answer."""

from datetime import date, datetime

from pydantic import BaseModel

from exam.appeals.rules import About, State
from exam.score_runs.rules import Outcome


class MyAppeal(BaseModel, frozen=True):
    about: About
    state: State
    words: str
    asked_at: datetime
    due_at: datetime
    late: bool
    upheld: bool | None
    answer: str


class MyAppeals(BaseModel, frozen=True):
    """`open_to`: what can still be asked for this result, until which day."""

    result_id: str
    until: date
    open_to: tuple[About, ...]
    asked: tuple[MyAppeal, ...]


class WaitingAppeal(BaseModel, frozen=True):
    id: str
    name: str | None
    about: About
    asked_at: datetime
    due_at: datetime
    judged: bool
    short: bool = False
    """There are fewer examiners who may score it anew than it needs."""


class AppealToAnswer(BaseModel, frozen=True):
    """`proposed`: somebody has written an answer, which a second person agrees to or takes back; `mine`: I have.

    `percent_anew`: what the written part came to with the new examiners' scores, once they are all there.
    `hold_anew`: the id of a talk of which too little was written down to judge by.
    """

    appeal: WaitingAppeal
    state: State
    result_id: str
    words: str
    percent: float | None
    percent_anew: float | None
    written_anew: Outcome | None
    oral_anew: Outcome | None
    hold_anew: str | None
    proposed: bool
    mine: bool
    upheld: bool | None
    answer: str
