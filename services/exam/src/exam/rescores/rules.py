"""When there is something to score anew."""

from shared.refusals import N_, Conflict


class NothingChanges(Conflict):
    slug = "nothing-changes"
    sentence = N_("Scored anew, this comes to what it was. There is nothing to decide.")


class PreviewChanged(Conflict):
    slug = "preview-changed"
    sentence = N_("What it would come to has changed since you looked. Please look at it again.")


def refuse_unless_changed(changed: bool) -> None:
    if not changed:
        raise NothingChanges


def refuse_unless_seen(seen: str, now_is: str) -> None:
    """`seen`: what the page showed to whoever gives their word."""
    if seen != now_is:
        raise PreviewChanged
