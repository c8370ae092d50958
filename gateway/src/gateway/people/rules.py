"""Who may be given which role."""

from collections.abc import Iterable

from shared.refusals import N_, Invalid, NotAllowed, NotFound

ROLES = ("trainee", "facilitator", "examiner", "administrator", "employer")


def decide_roles(asked: Iterable[str], *, of_oneself: bool) -> list[str]:
    """Nobody gives themselves a role or takes one off, so the last administrator cannot go by accident."""
    if of_oneself:
        raise OwnRoles
    wanted = set(asked)
    if not wanted <= set(ROLES):
        raise UnknownRole("roles")
    return sorted(wanted)


class OwnRoles(NotAllowed):
    slug = "own-roles"
    sentence = N_("Your own roles are changed by another administrator.")


class UnknownRole(Invalid):
    slug = "unknown-role"
    sentence = N_("There is no such role.")


class NobodyFound(NotFound, Invalid):
    slug = "nobody-found"
    sentence = N_("Nobody has an account with this address. Please check it, or ask the person to open one.")
