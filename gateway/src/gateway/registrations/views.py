"""What is seen of registrations."""

from pydantic import BaseModel


class Invitation(BaseModel, frozen=True):
    """Whose a wish for an account is, before its button is pressed, and which page is wanted after it."""

    name: str
    email: str
    next: str


class Confirmed(BaseModel, frozen=True):
    """Who has an account now."""

    person_id: str
