"""What is seen of registrations."""

from pydantic import BaseModel


class Invitation(BaseModel, frozen=True):
    """Whose a wish for an account is, before its button is pressed."""

    name: str


class Confirmed(BaseModel, frozen=True):
    """Who has an account now."""

    person_id: str
