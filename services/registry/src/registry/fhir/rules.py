"""What of FHIR's search is understood here. What is not is said, and never left out in silence."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from shared.refusals import N_, Invalid, NotAllowed, NotFound, Unauthenticated, Unavailable, UsedUp

FORMATS = ("json", "application/json", "application/fhir+json", "application/fhir json")
"""The last one is what a plus becomes that was not escaped."""


class OnlyHealthSystems(NotAllowed):
    slug = "only-health-systems"
    sentence = N_("Only a verified health system can ask here. Lists can be checked on the page of your organization.")


class NotUnderstood(Invalid):
    slug = "fhir-parameter"
    sentence = N_("This search is not understood here. Please use one of these, once: {parameters}.")


class NotThatFormat(Invalid):
    slug = "fhir-format"
    sentence = N_("We answer as JSON alone (application/fhir+json).")


class NoSuchCount(NotUnderstood):
    slug = "fhir-count"
    sentence = N_("_count has to be a whole number from 1 on. How many there are in all is not told.")


class OnlyAForm(Invalid):
    slug = "fhir-form"
    sentence = N_("Please send a search as a form (application/x-www-form-urlencoded).")


class NoSuchInteraction(NotFound):
    slug = "fhir-interaction"
    sentence = N_("There is no such resource or interaction here. What there is, stands in the CapabilityStatement.")


BESIDE = ("_format", "page", "_count")
"""What stands beside the one parameter that is searched by."""


@dataclass(frozen=True)
class Asked:
    """One parameter and what was typed for it; `position`: where a list goes on; `count`: so many at once."""

    name: str
    value: str
    position: str = ""
    count: int | None = None
    in_body: bool = False
    """Whether it was sent in a body, so that it stands in no address."""


def asked_of(parameters: Iterable[tuple[str, str]], known: Collection[str]) -> Asked:
    """The one parameter of a search. `page` goes with a name alone, `_count` with any."""
    given = [(name, value.strip()) for name, value in parameters]
    refuse_unless_json(given)
    searched = [(name, value) for name, value in given if name not in BESIDE]
    beside = {name: [value for other, value in given if other == name] or [""] for name in ("page", "_count")}
    once = all(len(values) == 1 for values in beside.values())
    position, count = beside["page"][0], beside["_count"][0]
    if not once or len(searched) != 1 or not _is_place(position):
        raise NotUnderstood("parameters", parameters=", ".join(known))
    [(name, value)] = searched
    if name not in known or not value or (position and name != "name"):
        raise NotUnderstood("parameters", parameters=", ".join(known))
    return Asked(name, value, position, _count(count) if count else None)


def _count(said: str) -> int:
    """At least one. More than a page holds is asked for in vain, which the standard allows."""
    if not _is_place(said) or int(said) < 1:
        raise NoSuchCount("_count")
    return int(said)


def _is_place(position: str) -> bool:
    return not position or (position.isascii() and position.isdigit() and len(position) <= 16)


def refuse_unless_json(parameters: Iterable[tuple[str, str]]) -> None:
    if any(name == "_format" and value.lower() not in FORMATS for name, value in parameters):
        raise NotThatFormat("_format")


def refuse_unless_form(content_type: str) -> None:
    if content_type.partition(";")[0].strip().lower() != "application/x-www-form-urlencoded":
        raise OnlyAForm("content-type")


def refuse_unless_offered(rest: str) -> None:
    """What no other door takes is not offered; `metadata` can be read, and nothing else."""
    raise NoSuchInteraction


def number_in(value: str, system: str) -> str | None:
    """Of `system|value` or `value`; None where it is a number of somebody else's."""
    said, bar, number = value.rpartition("|")
    return number if not bar or said == system else None


def number_referred_to(value: str, base: str) -> str | None:
    """Of a reference to a Practitioner of ours, or of a bare id."""
    relative = value.removeprefix(f"{base}/").removeprefix("Practitioner/")
    return None if "/" in relative else relative


def issue_of(refusal: Exception) -> str:
    """What kind of trouble it is, by FHIR's list."""
    kinds = (
        (NotAllowed, "forbidden"),
        (Unauthenticated, "login"),
        (NotFound, "not-found"),
        (UsedUp, "throttled"),
        (Unavailable, "transient"),
        (NotUnderstood, "not-supported"),
        (Invalid, "invalid"),
    )
    return next((code for kind, code in kinds if isinstance(refusal, kind)), "exception")
