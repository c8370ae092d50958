"""What is said about an item beside its words, as a QTI package tells it: a name and a word each, in the manifest."""

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from exam.items.kinds.about import About

Told = tuple[tuple[str, str], ...]


def about_out(about: About | None) -> Told:
    """Nothing where nothing is said."""
    found = about.model_dump(exclude_defaults=True) if about else {}
    listed = {name: value if isinstance(value, tuple) else (value,) for name, value in found.items()}
    return tuple((name, str(value)) for name, values in listed.items() for value in values)


def about_in(said: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """As a file of the bank says it; nothing where it is not whole, as in a package of another program."""
    found: dict[str, Any] = {}
    for name, value in said:
        if name in ("sources", "enemies"):
            found.setdefault(name, []).append(value)
        else:
            found[name] = value
    try:
        about = About.model_validate(found)
    except ValidationError:
        return {}
    return {"about": about.model_dump(mode="json", exclude_defaults=True)}
