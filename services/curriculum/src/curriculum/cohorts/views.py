"""What is seen of groups and of those who lead them."""

from datetime import date

from pydantic import BaseModel

from curriculum.cohorts.inputs import ChangeCohort, IntroduceFacilitator
from curriculum.cohorts.rules import State


class FacilitatorView(BaseModel, frozen=True):
    person_id: str
    name: str
    contact: str
    cps: bool
    says_cps: bool = False
    confirmed: bool = False
    """Whether an administrator has looked."""
    left: bool = False
    """They hold the role no longer."""

    @property
    def base(self) -> str:
        """Of how they introduced themselves."""
        return IntroduceFacilitator.standing(name=self.name, contact=self.contact, cps=self.says_cps).mark()


class CohortState(BaseModel, frozen=True):
    state: State


class CalledOff(BaseModel, frozen=True):
    """Why a group does not take place."""

    title: str
    because: str


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
    called_off_because: str | None = None
    facilitators: tuple[FacilitatorView, ...]

    @property
    def base(self) -> str:
        stands = {name: getattr(self, name) for name in ("title", "place", "apply_until", "starts_on", "places")}
        leaders = tuple(one.person_id for one in self.facilitators)
        return ChangeCohort.standing(**stands, facilitators=leaders).mark()
