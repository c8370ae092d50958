"""What an account asks for: an address, a name one uses, and a password that is long rather than clever."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from shared.refusals import N_, Gone, Invalid, Unauthenticated, Unavailable


class Role(StrEnum):
    TRAINEE = "trainee"
    FACILITATOR = "facilitator"
    EXAMINER = "examiner"
    ITEM_WRITER = "item_writer"
    PROCTOR = "proctor"
    ADMINISTRATOR = "administrator"
    EMPLOYER = "employer"


class Purpose(StrEnum):
    """What a mailed link is good for."""

    SIGN_IN = "sign-in"
    RESET = "reset"


LINK_LIFE = timedelta(minutes=15)
FEWEST_GUESSES = 1e10
SHORTEST_PASSWORD = 15
LONGEST_PASSWORD = 200
LONGEST_ADDRESS = 254

_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\.]+(?:\.[^\s@<>,;:\"()\[\]\\.]+)+")

LANGUAGES = ("en", "es")
CHOICES = {
    "text_size": ("100", "125", "150", "200"),
    "spacing": ("normal", "wide"),
    "line_width": ("normal", "narrow"),
    "theme": ("paper", "dark", "contrast", "cream"),
    "ruler": ("off", "on"),
    "read_aloud": ("off", "on"),
}
"""The first of each is the house's default."""


def known_preferences(values: Mapping[str, str]) -> dict[str, str]:
    """Only what is a choice today and differs from the default: an old cookie or row never breaks a page."""
    return {name: values[name] for name, choices in CHOICES.items() if values.get(name) in choices[1:]}


def fold(address: str) -> str:
    """One person types an address in many ways; this is the one by which it is found."""
    return address.strip().casefold()


def refuse_unless_address(address: str) -> None:
    if len(address) > LONGEST_ADDRESS or _ADDRESS.fullmatch(address.strip()) is None:
        raise AddressNotReadable("email")


def refuse_unless_strong(password: str, *, address: str = "", field: str = "password") -> None:
    """NIST SP 800-63B-4: length decides; any character counts; no rule about kinds of characters."""
    if len(password) < SHORTEST_PASSWORD:
        raise PasswordTooShort(field, least=SHORTEST_PASSWORD, typed=len(password))
    if len(password) > LONGEST_PASSWORD:
        raise PasswordTooLong(field, most=LONGEST_PASSWORD)
    if len(set(password)) < 4 or (address and password.casefold() == fold(address)):
        raise PasswordTooEasy(field)


def refuse_if_few(guesses: float, *, field: str) -> None:
    """NIST SP 800-63B-4 §3.1.1.2: what is on the lists of those who guess is no password."""
    if guesses < FEWEST_GUESSES:
        raise PasswordTooEasy(field)


def inside(asked: str) -> str:
    """A path of this house, never another one's address."""
    is_ours = asked.startswith("/") and not asked.startswith("//") and asked.isprintable() and "\\" not in asked
    return asked if is_ours else "/"


def safe_next(asked: str) -> str:
    """Where to go after signing in: inside, and not back to where one signs in or out."""
    return "/" if asked.startswith(("/sign-", "/register", "/password")) else inside(asked)


def refuse_if_link_ended(ends_at: datetime, *, used: bool, now: datetime) -> None:
    """Used and ended links look from outside like those that never were."""
    if used or now >= ends_at:
        raise LinkEnded


class AddressNotReadable(Invalid):
    slug = "address-not-readable"
    sentence = N_("Please check your e-mail address. It looks like name@example.org.")


class PasswordTooShort(Invalid):
    slug = "password-too-short"
    sentence = N_("Please use at least {least} characters; this has {typed}. Four or five plain words work well.")


class PasswordTooLong(Invalid):
    slug = "password-too-long"
    sentence = N_("Please use at most {most} characters for your password.")


class PasswordTooEasy(Invalid):
    slug = "password-too-easy"
    sentence = N_("This password is too easy to guess. Four or five plain words work well.")


class WrongPassword(Invalid):
    slug = "wrong-password"
    sentence = N_("This is not your current password. Please type it again.")


class WrongCredentials(Unauthenticated, Invalid):
    slug = "wrong-credentials"
    sentence = N_("This address and this password do not belong together. Please try again, or ask for a link by mail.")


class LinkEnded(Gone):
    slug = "link-ended"
    sentence = N_("This link has been used or has ended. Please ask for a new one.")


class Busy(Unavailable):
    slug = "busy"
    sentence = N_("Many people are signing in at this moment. Please try again in a minute.")
