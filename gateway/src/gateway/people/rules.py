"""Who may be given which role."""

from shared.refusals import N_, Invalid, NotAllowed, NotFound


class OwnRoles(NotAllowed):
    slug = "own-roles"
    sentence = N_("Your own roles are changed by another administrator.")


class NobodyFound(NotFound, Invalid):
    slug = "nobody-found"
    sentence = N_("Nobody has an account with this address. Please check it, or ask the person to open one.")


def refuse_if_own_roles(by: str, of: str) -> None:
    """Nobody gives themselves a role or takes one off, so the last administrator cannot go by accident."""
    if by == of:
        raise OwnRoles
