"""What examiners see of their work: codes. No person, no name, no accommodation."""

from datetime import datetime

from pydantic import BaseModel, Field

from exam.attempts.rules import Part
from exam.bookings.views import OralAhead
from exam.ratings.views import Task, Undoable
from exam.work.rules import WorkState


class Work(BaseModel, frozen=True):
    """A line of "my work"."""

    task_id: str
    code: str
    part: Part
    third: bool
    state: WorkState
    since: datetime


class WorkList(BaseModel, frozen=True):
    """`after`: where the next page of what is free begins, if there is one. `calibrations`: rubrics to do first."""

    confirmed: bool
    on_panel: bool
    mine: tuple[Work, ...]
    free: tuple[Work, ...]
    after: str
    orals: tuple[OralAhead, ...] = Field(serialization_alias="talks")
    committed: int
    undo: Undoable | None = None
    calibrations: int = 0

    @property
    def next(self) -> Work | None:
        """The one thing to do next: what is begun, else what waits longest."""
        begun = [work for work in self.mine if work.state == WorkState.OPEN]
        return next(iter((*begun, *self.free)), None)


class Adjudication(BaseModel, frozen=True):
    """For administrators: what waits for a third examiner, without anybody's scores.

    `hold_anew`: the id of a talk of which too little was written down to judge by.
    """

    code: str
    part: Part
    since: datetime
    taken: bool
    hold_anew: str | None = None


class Desk(BaseModel, frozen=True):
    """The page on which one answer after the other is scored. `waiting`: so many more may be taken.

    `recording`: the files of a talk, for a third and for who judges it anew. `hands_in`: the talk whose recording
    its two examiners may hand in.
    """

    task: Task
    undo: Undoable | None
    waiting: int
    recording: tuple[str, ...] = ()
    hands_in: str | None = None


class Following(BaseModel, frozen=True):
    """What was opened next; nothing where nothing waits, or nothing was wished."""

    task_id: str | None
