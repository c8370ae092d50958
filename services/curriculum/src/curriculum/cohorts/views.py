"""What is seen of groups and of those who lead them."""

from datetime import date

from pydantic import BaseModel

from curriculum.cohorts.rules import State


class FacilitatorView(BaseModel, frozen=True):
    person_id: str
    name: str
    contact: str
    cps: bool
    says_cps: bool = False
    confirmed: bool = False
    """Whether an administrator has looked."""


class CohortState(BaseModel, frozen=True):
    state: State


class CohortView(BaseModel, frozen=True):
    id: str
    title: str
    language: str
    place: str
    apply_until: date
    starts_on: date
    places: int
    taken: int
    state: State
    takes_applications: bool
    facilitators: tuple[FacilitatorView, ...]
