"""What was on the page when somebody wrote: so that an older text never comes over a newer one.

A page carries a mark of each answer that it shows (`base_of`). What was not changed since is not sent as news; what was
changed here and elsewhere is refused, and the person sees both. What was changed here alone is saved.
"""

import hashlib
import json
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Self, TypeVar

from pydantic import StringConstraints, ValidationError

from shared.inputs import Input
from shared.refusals import ChangedElsewhere, Invalid

Base = Annotated[str, StringConstraints(max_length=8_000, pattern=r"^[^\x00]*$")]
"""As the page showed it; a program that is the only one to write leaves it out."""
Value = TypeVar("Value")


class Replacing(Input):
    """All that something is, as it is to be from now on. The order of what can be ticked says nothing."""

    base: Base | None = None
    shown_as: ClassVar[Mapping[str, Collection[str]]] = {}
    """What the page asks in fields of other names."""

    @classmethod
    def standing(cls, **values: Any) -> Self:
        """As it stands now, also where it was made before today's limits."""
        stands: Self = cls.model_construct(**values)  # type: ignore[assignment]  # pydantic's own returns Self, too
        return stands

    def over(self, stands: Self) -> Self:
        """What it is to be, with what somebody else changed of it meanwhile; or both are told."""
        fields = type(stands).model_fields  # a page may ask more, in its own way
        sent = {name: value for name, value in self.said().items() if name.partition(".")[0] in fields}
        after = merged(self.base, saved=stands.said(), sent=sent, shown_as=self.shown_as)
        groups: dict[str, Any] = {name: {} for name, value in self if isinstance(value, dict)}  # also where nothing is
        try:
            return type(stands).model_validate(groups | _grouped(after), strict=False)
        except ValidationError as wrong:  # of what stands, from before today's limits: what was sent has been read
            raise Invalid(".".join(map(str, wrong.errors()[0]["loc"]))) from None

    def mark(self) -> str:
        """What a page carries that shows this."""
        return base_of(self.said())

    def said(self) -> dict[str, Any]:
        """As the fields of a form, `scores.row`; a moment is the same one in every zone."""
        said = self.model_dump(mode="json", exclude={"base"}, warnings=False)
        moments = {name: value for name, value in self if isinstance(value, datetime)}
        said |= {name: value.astimezone(UTC).isoformat() for name, value in moments.items()}
        groups = {name: said.pop(name) for name in [*said] if isinstance(said[name], dict)}
        said |= {f"{name}.{key}": value for name, group in groups.items() for key, value in group.items()}
        return {name: sorted(value) if isinstance(value, list) else value for name, value in said.items()}


def _grouped(said: Mapping[str, Any]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, value in said.items():
        field, _, key = name.partition(".")
        if key:
            fields.setdefault(field, {})[key] = value
        else:
            fields[name] = value
    return fields


def base_of(shown: Mapping[str, object]) -> str:
    return json.dumps({name: _mark(value) for name, value in sorted(shown.items())})


def merged(
    base: str | None,
    *,
    saved: Mapping[str, Value],
    sent: Mapping[str, Value],
    group: str = "",
    shown_as: Mapping[str, Collection[str]] = MappingProxyType({}),
    all_seen: bool = False,
) -> dict[str, Value]:
    """What is to be saved: what is, with what was changed on the page. `all_seen`: it counts as the page shows it.

    `group`: the fields of the page are named `answers.q1`; `shown_as`: they have other names.
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
        fields = [shown_as.get(name, (f"{start}{name}",)) for name in changed]
        raise ChangedElsewhere(saved, changed={field for names in fields for field in names})
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
