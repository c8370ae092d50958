"""Whatever replaces what stands knows what its writer saw: `base`, and 409 with both where another was first.

The lists are made of the routes and of the templates; what needs no base says here why.
"""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.routing import APIRoute, iter_route_contexts
from pydantic import BaseModel

from shared.services import SERVICES
from tests.fences.apps import app
from tests.forms.listed import forms

ROOT = Path(__file__).parents[2]
ONE_VALUE = "one value, said by the only person whose it is: the newest of their own words counts"
A_ROOM = "what a room is called and how to find it: its few lines are seen at once, and the newest counts"
A_DRAFT = "one's own draft: it is seen whole once more before it is sent, and the newest of one's own words counts"
ADDS = "adds something; what stands in the field first is a proposal"
ONCE = "refused a second time, so that nothing stands there before"
PUTS = {
    "/api/v1/me/preferences": "one's own, seen at once on every page; nothing is lost that is not chosen again",
    "/api/v1/me/name": ONE_VALUE,
    "/api/v1/me/password": "asks for the password of today",
    "/ce-tracker/api/v1/drafts/{draft_id}": A_DRAFT,
    "/ce-tracker/api/v1/drafts/{draft_id}/paper": A_DRAFT,
    "/curriculum/api/v1/course/name": ONE_VALUE,
    "/curriculum/api/v1/course/pages": "adds pages that were read",
    "/curriculum/api/v1/modules/{number}/pages": "adds pages that were read",
    "/exam/api/v1/groups/mine": ONE_VALUE,
    "/exam/api/v1/places/{place_id}": A_ROOM,
    "/exam/api/v1/seats/{standard_id}/items/{position}": ONE_VALUE,
    "/exam/api/v1/sittings/{sitting_id}/flags/{item_id}": ONE_VALUE,
}
"""What a program puts, and why it needs no base."""
TEMPLATES = {
    "bookings/templates/ask.html": ONE_VALUE,
    "bookings/templates/mine.html": ONE_VALUE,
    "certifications/templates/commitment.html": ONCE,
    "claiming/templates/what.html": A_DRAFT,
    "course/templates/take.html": ONE_VALUE,
    "cut_scores/templates/standard.html": "the second person names the day that the first one named, or is refused",
    "credits/templates/answer.html": "adds a word to a claim; what it was claimed as changes in the same move, once",
    "deadlines/templates/new.html": "adds a draft",
    "former_names/templates/compare.html": "asks, and changes nothing: what it shows is what was asked a moment ago",
    "groups/templates/mine.html": ONE_VALUE,
    "judges/templates/seats.html": ONE_VALUE,
    "name_requests/templates/mine.html": ONE_VALUE,
    "own_account/templates/name.html": ONE_VALUE,
    "panel/templates/join.html": ONE_VALUE,
    "places/templates/place.html": A_ROOM,
    "preferences/templates/preferences.html": "see what a program puts",
    "rekeys/templates/key.html": "proposes a key beside the one that stands, one at a time",
    "requirements/templates/new.html": "adds a draft",
    "reservations/templates/choose.html": ONE_VALUE,
    "reservations/templates/seat.html": ONE_VALUE,
    "practice/templates/new_session.html": "adds a session",
    "search/templates/fields.html": "asks, and changes nothing: what it shows is what was asked a moment ago",
    "supervision/templates/group.html": ADDS,
    "supervisors/templates/accept.html": ADDS,
    "supervisors/templates/new.html": ADDS,
    "log_papers/templates/own.html": ADDS,
    "trainings/templates/commitment.html": ONCE,
}
"""Forms that show something that stands, and why they need no base."""
_FORM = re.compile(r"\{\{ form_open\(.*?(?=\{\{ form_open\(|\{% endblock|\{% endmacro|\Z)", re.S)
_SHOWS = re.compile(r"field_\w+\(.*?\bvalues?=[^\"\d(,)]*\w\.\w", re.S)


def puts() -> Iterator[tuple[str, type[BaseModel]]]:
    for service in SERVICES:
        for context in iter_route_contexts(app(service).routes):
            route = context.route
            if isinstance(route, APIRoute) and "PUT" in (route.methods or ()) and route.body_field is not None:
                model = route.body_field.field_info.annotation
                assert model is not None and inspect.isclass(model), context.path
                yield str(context.path), model


def unprotected(template: str) -> list[str]:
    """Forms of a template that show what stands and say nothing of what their writer saw."""
    found = [form for form in _FORM.findall(template) if _SHOWS.search(form)]
    return [form for form in found if "written_on(" not in form]


def templates() -> Iterator[tuple[str, str]]:
    for top in ("gateway/src", "services"):
        for path in sorted((ROOT / top).rglob("templates/**/*.html")):
            yield "/".join(path.parts[-3:]), path.read_text()


def test_what_a_program_puts_can_say_what_its_writer_saw() -> None:
    found = {path for path, model in puts() if "base" not in model.model_fields}

    assert found == PUTS.keys()
    assert all(PUTS.values())


def test_a_form_that_asks_what_a_program_puts_carries_what_its_writer_saw() -> None:
    based = [model for _, model in puts() if "base" in model.model_fields]
    asks = {form.path: form.model for form in forms() if any(issubclass(form.model, model) for model in based)}

    assert len(asks) >= len(based)
    assert all("base" in model.model_fields for model in asks.values())


def test_a_form_that_shows_what_stands_carries_what_its_writer_saw() -> None:
    found = {path for path, template in templates() if unprotected(template)}

    assert found == TEMPLATES.keys()
    assert sum("written_on(" in template for _, template in templates()) >= 12


@pytest.mark.parametrize(
    ("form", "count"),
    [
        ('{{ form_open() }}{{ field_text("name", _("Name"), value=mine.name) }}', 1),
        ('{{ form_open() }}{{ written_on(mine.base) }}{{ field_text("name", _("Name"), value=mine.name) }}', 0),
        ('{{ form_open() }}{{ field_text("places", _("Places"), value=12) }}', 0),
        ('{{ form_open() }}{{ field_checks("roles", _("Roles"), [("a", _("A"))], values=person.roles) }}', 1),
    ],
)
def test_a_form_without_it_is_seen(form: str, count: int) -> None:
    assert len(unprotected(form)) == count
