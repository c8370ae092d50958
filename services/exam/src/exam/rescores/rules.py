"""When there is something to score anew."""

from collections.abc import Collection, Mapping

from shared.refusals import N_, Conflict


class NothingChanges(Conflict):
    slug = "nothing-changes"
    sentence = N_("Scored anew, this comes to what it was. There is nothing to decide.")


class PreviewChanged(Conflict):
    slug = "preview-changed"
    sentence = N_("What it would come to has changed since you looked. Please look at it again.")


class OtherSinceFirstWord(Conflict):
    slug = "other-since-first-word"
    sentence = N_(
        "Since the first word was given, what this comes to has changed. Take the first word back, and look at it anew."
    )


class KeysSinceFirstWord(OtherSinceFirstWord):
    sentence = N_(
        "Since the first word was given, another key holds for {items}. Take the first word back, and look at it anew."
    )


def refuse_unless_changed(changed: bool) -> None:
    if not changed:
        raise NothingChanges


def refuse_unless_seen(seen: str, now_is: str) -> None:
    """`seen`: what the page showed to whoever gives their word."""
    if seen != now_is:
        raise PreviewChanged


def keys_apart(first: Mapping[str, str], now_are: Mapping[str, str]) -> tuple[str, ...]:
    """The items that have another key than when the first word was given."""
    return tuple(sorted(item for item in first.keys() | now_are.keys() if first.get(item) != now_are.get(item)))


def refuse_if_other(is_other: bool, items: Collection[str]) -> None:
    """`items`: those whose key is another since the first word."""
    if is_other and items:
        raise KeysSinceFirstWord(items=", ".join(items))
    if is_other:
        raise OtherSinceFirstWord
