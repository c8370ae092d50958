"""Organizations, for those who act for them, for those who verify them, and for other rooms."""

from registry.employers.queries.members_of import (
    acts_for,
    leaders_to_tell,
    members_of,
    members_to_tell,
    my_member_id,
    owners_of,
    person_behind,
    refuse_unless_lead,
)
from registry.employers.queries.my_organizations import my_organization, my_organizations, verified_organization
from registry.employers.queries.organizations import (
    employers_queue,
    organization_to_verify,
    organizations,
    organizations_named,
    verified,
    verified_organizations,
)

__all__ = [
    "acts_for",
    "employers_queue",
    "leaders_to_tell",
    "members_of",
    "members_to_tell",
    "my_member_id",
    "my_organization",
    "my_organizations",
    "organization_to_verify",
    "organizations",
    "organizations_named",
    "owners_of",
    "person_behind",
    "refuse_unless_lead",
    "verified",
    "verified_organization",
    "verified_organizations",
]
