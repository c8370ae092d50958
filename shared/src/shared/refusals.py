"""How the house says no: a class, a slug and a sentence to the person. It becomes a status in one place."""

from typing import ClassVar


def N_(msgid: str) -> str:  # noqa: N802  gettext's own name for it
    """Mark a sentence for translation where it is written; it is translated where it is shown."""
    return msgid


class Refusal(Exception):
    """A rule said no.

    `sentence` is an English msgid that says what happened and what to do; `values` fill its placeholders and
    must never hold what may not be logged (names, addresses, answers).
    """

    slug: ClassVar[str] = "refused"
    status: ClassVar[int] = 409
    sentence: ClassVar[str] = N_("This cannot be done now.")

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.slug)


class NotSignedIn(Refusal):
    slug = "not-signed-in"
    status = 401
    sentence = N_("Please sign in first. Then you come back to this page.")


class NotAllowed(Refusal):
    slug = "not-allowed"
    status = 403
    sentence = N_("Your account does not open this page. If you think it should, please ask us.")


class NotFound(Refusal):
    """Not found, hidden and erased look the same from outside."""

    slug = "not-found"
    status = 404
    sentence = N_("There is nothing at this address, or it is not yours to see.")


class Conflict(Refusal):
    slug = "conflict"
    status = 409


class Invalid(Refusal):
    """Input that breaks a rule. `field` names the answer it belongs to, if it belongs to one."""

    slug = "invalid"
    status = 422
    sentence = N_("Something here needs another look.")

    def __init__(self, field: str | None = None, **values: object) -> None:
        super().__init__(**values)
        self.field = field


class TooMany(Refusal):
    slug = "too-many"
    status = 429
    sentence = N_("That was a lot at once. Please wait a minute and try again.")


class Unavailable(Refusal):
    slug = "unavailable"
    status = 503
    sentence = N_("This part is resting for a moment. Nothing is lost. Please try again in a minute.")
