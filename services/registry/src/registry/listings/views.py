"""What a person sees of how they are listed."""

from datetime import date, datetime

from pydantic import BaseModel

from registry.listings.inputs import DescribeListing
from registry.listings.rules import Choice
from registry.specialties.views import Specialty


class MyListing(BaseModel, frozen=True):
    """`listed_name` is what its owner wants to be shown; nobody else sees it before a name is `confirmed`.

    `specialties`: of all tracks `completed`, those that may be shown.
    `stands_still`: a decision of that day keeps all as it is. `base`: the mark of what the page shows.
    """

    choice: Choice
    listed_name: str
    confirmed: str | None
    pronouns: str
    tells_former_names: bool
    share_code: str | None
    chosen_at: datetime
    stands_still: date | None
    base: str
    town: str | None = None
    region: str | None = None
    languages: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()
    completed: tuple[Specialty, ...] = ()

    def tracks(self, language: str) -> list[tuple[str, str]]:
        """For a field."""
        return [(one.specialty, one.called(language)) for one in self.completed]

    @property
    def described(self) -> str:
        said = {"town": self.town, "region": self.region, "languages": self.languages}
        return DescribeListing.standing(**said, specialties=self.specialties).mark()


class ShareLink(BaseModel, frozen=True):
    share_code: str
