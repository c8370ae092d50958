"""What of a confirmed name its owner may show, and when a name stands still.

A name on a public entry is a statement about a person, so another person has seen it. Of that name its owner shows as
much as they want: its words or their first letters, in any order.
"""

from collections import Counter
from collections.abc import Collection
from datetime import date

from shared.names import fold
from shared.refusals import N_, Conflict, Invalid


class NotOfTheName(Invalid):
    slug = "not-of-the-name"
    sentence = N_(
        "This is not a part of your confirmed name. You can show its words or their first letters, one of them whole. "
        "For another name, ask us to confirm it first."
    )


class StandsStill(Conflict):
    slug = "stands-still"
    sentence = N_(
        "A decision of {since} stands. While it does, your name and how you are listed stay as they were on that day."
    )


class NameWaits(Conflict):
    slug = "name-waits"
    sentence = N_("Your name has to be confirmed by another person first. Then the certificate is ready to print.")


def is_view(shown: str, name: str) -> bool:
    """Whether it shows words of the name or their first letters, each once: one whole, and two if there are two."""
    words, parts = Counter(fold(name).split()), Counter(fold(shown).split())
    whole = words & parts
    initials, left = parts - whole, words - whole
    first_letters = Counter(word[0] for word in left.elements())
    return bool(whole) and initials <= first_letters and parts.total() >= min(2, words.total())


def refuse_unless_of_the_name(shown: str, name: str, used: Collection[str]) -> None:
    """A view of the confirmed name, or a name in use that was confirmed, too."""
    if shown not in used and not is_view(shown, name):
        raise NotOfTheName("name")


def refuse_unless_confirmed(*, confirmed: bool) -> None:
    """No paper carries a name that only its bearer has seen."""
    if not confirmed:
        raise NameWaits


def refuse_if_standing_still(since: date | None) -> None:
    """Nobody hides from a decision, or takes another name after it."""
    if since is not None:
        raise StandsStill(since=since)
