"""How the house says no: a class, a slug and a sentence to the person. It becomes a status in `shared.web.problems`.

What a refusal derives from is its kind: `class SittingOver(Conflict)`.
"""

from collections.abc import Callable, Collection, Mapping
from typing import ClassVar, ParamSpec

Asked = ParamSpec("Asked")


def N_(msgid: str) -> str:  # noqa: N802  gettext's own name for it
    """Mark a sentence for translation where it is written; it is translated where it is shown."""
    return msgid


class Refusal(Exception):
    """A rule said no.

    `sentence` is an English msgid that says what happened and what to do; `values` fill its placeholders and
    must never hold what may not be logged (names, addresses, answers).
    """

    slug: ClassVar[str] = "refused"
    sentence: ClassVar[str] = N_("This cannot be done now.")

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.slug)


class Unauthenticated(Refusal):
    """Who is asking is not proven."""

    slug = "unauthenticated"


class NotSignedIn(Unauthenticated):
    slug = "not-signed-in"
    sentence = N_("Please sign in first. Then you come back to this page.")


class PasswordNeeded(NotSignedIn):
    """What is asked for weighs heavily, and the password was given too long ago (RFC 9470)."""

    slug = "insufficient-user-authentication"
    sentence = N_("This weighs heavily, so we ask for the password given within the last {minutes} minutes.")


class NotAllowed(Refusal):
    slug = "not-allowed"
    sentence = N_("Your account does not open this page. If you think it should, please ask us.")


class NotFound(Refusal):
    """Not found, hidden and erased look the same from outside."""

    slug = "not-found"
    sentence = N_("There is nothing at this address, or it is not yours to see.")


class MethodNotAllowed(Refusal):
    slug = "method-not-allowed"
    sentence = N_("This address does not take that kind of request.")


class Gone(Refusal):
    """It was there, and has been used or has ended."""

    slug = "gone"


class Conflict(Refusal):
    """It does not fit what stands now."""

    slug = "conflict"


class ChangedElsewhere(Conflict):
    """It was written on a version that is not the newest any more, so that a person has to choose.

    `saved`: what is saved, for the person whose it is; it is shown to them and never logged. `changed`: the fields that
    they changed, if the others may show what is saved.
    """

    slug = "changed-elsewhere"
    sentence = N_(
        "This was changed in another window or on another device. What you wrote here is not saved yet: look at both, "
        "and choose which one counts."
    )

    def __init__(self, saved: Mapping[str, object], changed: Collection[str] | None = None) -> None:
        super().__init__()
        self.saved = saved
        self.changed = changed


class Invalid(Refusal):
    """Input that breaks a rule. `field` names the answer it belongs to, if it belongs to one."""

    slug = "invalid"
    sentence = N_("Something here needs another look.")

    def __init__(self, field: str | None = None, **values: object) -> None:
        super().__init__(**values)
        self.field = field


class TooLarge(Invalid):
    slug = "too-large"
    sentence = N_("This is more than we can take. Please send less.")


class Unreadable(Invalid):
    """Not even its form could be made out."""

    slug = "unreadable"
    sentence = N_("We could not read what was sent. Please try again.")


class TooMany(Refusal):
    """`seconds`: when it can be tried again; the sentence says it, and so does Retry-After.

    `sent_from_here`: it is known that no other site had it sent.
    """

    slug = "too-many"
    sentence = N_("That was a lot at once. Please wait {seconds} seconds and try again.")

    def __init__(self, *, seconds: int, sent_from_here: bool = False) -> None:
        super().__init__(seconds=seconds)
        self.seconds = seconds
        self.sent_from_here = sent_from_here


class UsedUp(Refusal):
    """As much as one place or person may have in a day. `seconds`: until there is more; a sentence says other ways."""

    slug = "used-up"

    def __init__(self, *, seconds: int) -> None:
        super().__init__()
        self.seconds = seconds


class Unavailable(Refusal):
    slug = "unavailable"
    sentence = N_("This part is resting for a moment. Please try again in a minute.")


class TooSlow(Refusal):
    """What was sent did not come to its end in time."""

    slug = "too-slow"


class TookTooLong(Refusal):
    """Nobody knows whether it was done."""

    slug = "took-too-long"


class Unforeseen(Refusal):
    slug = "unforeseen"
    sentence = N_("Something went wrong on our side. Please try again; if it stays so, tell us the reference below.")


def why_refused(refuse: Callable[Asked, object], *asked: Asked.args, **named: Asked.kwargs) -> str | None:
    """The sentence (msgid) with which this would be refused, for a page that says so before somebody tries."""
    try:
        refuse(*asked, **named)
    except Refusal as refusal:
        return refusal.sentence
    return None
