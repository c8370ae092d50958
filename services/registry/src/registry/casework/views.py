from datetime import datetime

from pydantic import BaseModel

from registry.additions.views import Addition
from registry.concerns.views import ConcernFile
from registry.hearings.views import HearingView
from registry.interims.views import InterimView
from registry.objections.views import PanelMember
from registry.panels.views import MySeat, Seat
from registry.rulings.views import RulingView


class Case(BaseModel, frozen=True):
    """One concern with all about it. `name` and `number`: whom those decide about who decide.

    `objections`: the seats to which there is one that waits for whoever looks.
    """

    file: ConcernFile
    name: str
    number: str
    extension: str
    additions: tuple[Addition, ...]
    hearing: HearingView | None
    seats: tuple[Seat, ...]
    objections: tuple[str, ...]
    interim: InterimView | None
    rulings: tuple[RulingView, ...]


class MyPanel(BaseModel, frozen=True):
    """A panel to which one was asked. `case` is there once one said that one has no tie."""

    concern_id: str
    sits: bool
    case: Case | None


class MyConcern(BaseModel, frozen=True):
    """What somebody sees of a concern about themselves; never who told of it.

    `decide_by`: until when there is a decision; `panel`: who decides. `open`: one can still say something to it.
    """

    concern_id: str
    hearing: HearingView
    decide_by: datetime | None
    extension: str
    panel: tuple[PanelMember, ...]
    interim_until: datetime | None
    rulings: tuple[RulingView, ...]
    open: bool
    can_appeal: bool


class MyConcerns(BaseModel, frozen=True):
    """Concerns of which one was told, and panels to which one was asked."""

    about_me: tuple[str, ...]
    seats: tuple[MySeat, ...]


class Figure(BaseModel, frozen=True):
    """`count` is empty where it is smaller than what is told."""

    principle: int
    title: str
    count: int | None


class Figures(BaseModel, frozen=True):
    """`fewest`: no smaller figure is told, and no sum of which one could be the rest."""

    fewest: int
    figures: tuple[Figure, ...]


class KeptConcern(BaseModel, frozen=True):
    """The only way back to it, for whoever wrote it."""

    code: str
