from datetime import date

from pydantic import BaseModel

from ce_tracker.certifications.rules import Validity, demands_years


class CertificationView(BaseModel, frozen=True):
    """What the registry told. `since` is the day from which on it rests, or of the decision that ended that."""

    number: str
    granted_on: date
    valid_until: date
    standing: Validity
    since: date | None

    def demands_years(self, on: date) -> bool:
        return demands_years(self.standing, self.since, on)
