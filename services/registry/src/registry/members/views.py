from pydantic import BaseModel

from registry.employers.views import Member, MyOrganization


class Members(BaseModel, frozen=True):
    """Everybody who acts for an organization, who came first stands first."""

    organization: MyOrganization
    members: tuple[Member, ...]


class Invitation(BaseModel, frozen=True):
    """The code is shown this once."""

    code: str
