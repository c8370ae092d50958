from datetime import date

from shared.inputs import Input


class KeepAttempt(Input):
    """What a released result said of both parts; when a part was passed that still stands."""

    result_id: str
    person_id: str
    released_on: date
    passed: bool
    written_passed_on: date | None
    oral_passed_on: date | None
    written_sitting_id: str | None
    oral_sitting_id: str | None
