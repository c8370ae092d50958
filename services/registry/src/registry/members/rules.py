"""How somebody is let in to act for an organization: by a code, once."""

from datetime import timedelta

from shared.refusals import N_, Conflict, Invalid

INVITED_FOR = timedelta(days=7)
CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Of codes that somebody may read aloud: none of them can be taken for another."""
CODE_LENGTH = 16


class LastOwner(Conflict):
    slug = "last-owner"
    sentence = N_("You are the last one who leads this organization here. Invite somebody to lead it, or end it.")


class WrongCode(Invalid):
    slug = "wrong-code"
    sentence = N_("This code opens nothing. It works once and for {days} days. Please ask for a new one.")


def refuse_if_last_owner(owners: list[str], member_id: str) -> None:
    if owners == [member_id]:
        raise LastOwner


def code_as_meant(typed: str) -> str:
    """Case, spaces and dashes do not matter."""
    return "".join(character for character in typed.upper() if character.isalnum())


def code_as_written(characters: str) -> str:
    return "-".join(characters[start : start + 4] for start in range(0, len(characters), 4))
