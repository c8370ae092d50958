"""Whether a fact as it is now can live with what was published, on both ends of the wire.

Backward: whoever reads now understands every fact that was ever said, for the streams keep them all.
Forward: whoever still reads as then understands what is said now.
"""

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]


def breaches(published: Schema, now: Schema) -> list[str]:
    """What must not be; an optional field that is new is no breach, for readers pass over what they do not know."""
    return [*_removed_or_retyped(published, now), *_newly_required(published, now), *_no_longer_said(published, now)]


def _removed_or_retyped(published: Schema, now: Schema) -> Iterator[str]:
    for name, then in published["properties"].items():
        today = now["properties"].get(name)
        if today is None:
            yield f"{name} is gone"
        elif _kind(then) != _kind(today):
            yield f"{name} is of another kind"


def _newly_required(published: Schema, now: Schema) -> Iterator[str]:
    """Facts that were said without it could not be read any more."""
    for name in set(now.get("required", ())) - set(published.get("required", ())):
        yield f"{name} is required now"


def _no_longer_said(published: Schema, now: Schema) -> Iterator[str]:
    """Who reads as then refuses a fact without it."""
    for name in set(published.get("required", ())) - set(now.get("required", ())):
        if name in now["properties"]:
            yield f"{name} may be missing now"


def _kind(field: Schema) -> Schema:
    """All but the default, which only matters to who makes the fact."""
    return {name: value for name, value in field.items() if name != "default"}
