"""What was on the page when somebody wrote: so that an older text never comes over a newer one.

A page carries a mark of each answer that it shows (`base_of`). What was not changed since is not sent as news; what was
changed here and elsewhere is refused, and the person sees both. What was changed here alone is saved.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import StringConstraints

from shared.refusals import ChangedElsewhere

Base = Annotated[str, StringConstraints(max_length=8_000, pattern=r"^[^\x00]*$")]
"""As the page showed it; a program that is the only one to write leaves it out."""
Value = TypeVar("Value")


def base_of(shown: Mapping[str, object]) -> str:
    return json.dumps({name: _mark(value) for name, value in sorted(shown.items())})


def merged(
    base: str | None, *, saved: Mapping[str, Value], sent: Mapping[str, Value], group: str = "", all_seen: bool = False
) -> dict[str, Value]:
    """What is to be saved: what is, with what was changed on the page. `all_seen`: it counts as the page shows it.

    `group`: the fields of the page are named `answers.q1`.
    """
    if base is None:
        return {**saved, **sent}
    shown = _marks(base)
    changed = {name: value for name, value in sent.items() if shown.get(name) != _mark(value)}
    after = {**saved, **changed}
    both = [name for name in changed if saved.get(name) != sent[name] and _of(shown, name) != _mark(saved.get(name))]
    unseen = [name for name in sent if all_seen and after[name] != sent[name]]
    if both or unseen:
        start = f"{group}." if group else ""
        raise ChangedElsewhere(saved, changed={f"{start}{name}" for name in changed})
    return after


def _of(shown: Mapping[str, Any], name: str) -> Any:
    """Of an answer that was not there yet, the mark of none."""
    return shown.get(name, _mark(None))


def _marks(base: str) -> dict[str, Any]:
    try:
        marks = json.loads(base)
    except ValueError:
        return {}
    return marks if isinstance(marks, dict) else {}


def _mark(value: object) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()[:12]
