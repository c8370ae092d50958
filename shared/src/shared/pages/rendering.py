"""A page: a template, a reader, and what they typed if it comes back to them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from shared import clock, i18n
from shared.days import day_of
from shared.identity import ANONYMOUS, Identity
from shared.local_time import both_moments
from shared.pages import confirmation, plots, proof
from shared.pages.assets import SHARED, Assets, assets_of
from shared.pages.holding import not_held
from shared.pages.sentences import ANSWER_THIS
from shared.refusals import N_

FILL_IN = N_("Please fill in: %(label)s")
IN_WORDS_OF = "_language"
"""What a form is sent with that only wants its page in another language."""
FORM = "peerway.form"
"""Where a request keeps the answers that came back to the person, see `shared.pages.refusing`."""


@dataclass(frozen=True)
class Returned:
    """A form that came back: what was typed, and what is to be said about it."""

    status: int = 200
    typed: Mapping[str, list[str]] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    """By the field's name; what concerns the whole form is under ""."""
    reference: str | None = None
    """The request's id, if the fault was ours."""
    two_versions: bool = False
    """Something else was saved meanwhile: the page tells of each field what."""
    asked_again: bool = False
    """A password or a file was sent, which no page gives back."""


class Templates(Environment):
    """The templates of one service, over those that all share."""

    package: str
    assets: Assets


@dataclass(frozen=True)
class _Reading:
    package: str
    who: Identity
    returned: Returned
    labels: dict[str, str] = field(default_factory=dict)
    """What the page calls each of its fields."""
    address: str = "/"
    forms: list[str] = field(default_factory=list)
    """The id of the form that goes to the page's own address, if there is one."""


_reading: ContextVar[_Reading] = ContextVar("reading")


def environment(package: str, rooms: tuple[str, ...]) -> Templates:
    """Built once a service. `study/module.html` lies in the room `study`; what has no room is shared.

    It lies in the room's `templates`, or beside what it shows: `items/kinds/choice/question.html`.
    """
    here = Path(str(resources.files(package)))
    own = {room: FileSystemLoader([here / room / "templates", here / room]) for room in rooms}
    shared = FileSystemLoader(Path(__file__).parent / "templates")
    templates = Templates(
        loader=ChoiceLoader([PrefixLoader(own), shared]),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.package, templates.assets = package, assets_of(package)
    templates.install_gettext_callables(_gettext, _ngettext, newstyle=True)  # type: ignore[attr-defined]  # the extension adds it
    templates.globals |= _GLOBALS | _own(templates.assets)
    templates.filters |= _FILTERS
    return templates


def _own(assets: Assets) -> dict[str, Any]:
    sheet = assets.address(assets.stylesheet) if assets.stylesheet in assets.files else None
    return {"own_static": assets.address, "own_stylesheet": sheet}


def page(request: Request, who: Identity, template: str, **model: Any) -> HTMLResponse:
    """The page as this person reads it. `step` in the model shows where on the way it stands."""
    templates: Templates = request.app.state.templates
    returned: Returned = request.scope.get(FORM, Returned())
    confirmed = confirmation.of(request)
    html = _render(
        templates,
        _Reading(templates.package, who, returned, address=address_of(request)),
        template,
        {"request": request, "confirmation": confirmed, "demonstration": _demonstration(request)} | model,
    )
    response = HTMLResponse(html, status_code=returned.status, headers=_headers(who))
    if confirmed:
        confirmation.forget(response)
    return response


def words(templates: Templates, language: str, template: str, **model: Any) -> str:
    """A template without a request: a letter or a paper in the reader's language."""
    reader = Identity(language=language)
    return _render(templates, _Reading(templates.package, reader, Returned()), template, model)


def _render(templates: Templates, reading: _Reading, template: str, model: Mapping[str, Any]) -> str:
    with _as(reading):
        return templates.get_template(template).render(
            who=reading.who, typed=reading.returned.typed, errors=reading.returned.errors, **model
        )


@contextmanager
def _as(reading: _Reading) -> Iterator[None]:
    token = _reading.set(reading)
    try:
        yield
    finally:
        _reading.reset(token)


def _headers(who: Identity) -> dict[str, str]:
    """A person's page is kept by no cache and found by no search engine."""
    if who.signed_in:
        return {"Cache-Control": "no-store", "X-Robots-Tag": "noindex", "Vary": "Cookie"}
    return {"Cache-Control": "no-cache", "Vary": "Cookie, Accept-Language"}


def address_of(request: Request) -> str:
    """Of a page, as one would type it."""
    query = "&".join(part for part in request.url.query.split("&") if part and part != IN_WORDS_OF)
    return request.url.path + (f"?{query}" if query else "")


def _demonstration(request: Request) -> bool:
    return bool(getattr(getattr(request.app.state, "settings", None), "demonstration", False))


def _language() -> str:
    return _reading.get().who.language


def _gettext(msgid: str) -> str:
    reading = _reading.get()
    return i18n.translations(reading.package, reading.who.language).gettext(msgid)


def _ngettext(one: str, many: str, number: int) -> str:
    reading = _reading.get()
    return i18n.translations(reading.package, reading.who.language).ngettext(one, many, number)


def _typed(name: str, first: object) -> str:
    """What stands in a field: what the person typed, else what the page proposes."""
    typed = _reading.get().returned.typed.get(name)
    if typed is not None:
        return typed[0] if typed else ""
    return "" if first is None else str(first)


def _ticked(name: str, first: object) -> list[str]:
    """Which options are chosen."""
    typed = _reading.get().returned.typed.get(name)
    if typed is not None:
        return typed
    match first:
        case None | False:
            return []
        case True:
            return ["on"]
        case list() | tuple() | set() | frozenset():
            return [str(value) for value in first]
        case _:
            return [str(first)]


def _error(name: str) -> str | None:
    """What is to be said about a field; of one that was left empty, by its own name."""
    reading = _reading.get()
    text = reading.returned.errors.get(name)
    if text == _gettext(ANSWER_THIS) and name in reading.labels:
        return _gettext(FILL_IN) % {"label": reading.labels[name]}
    return text


def _remember_label(name: str, label: Any) -> str:
    """As plain words: a label in another language than the page's is a piece of HTML."""
    _reading.get().labels[name] = label.striptags() if hasattr(label, "striptags") else str(label)
    return ""


def _own_form(given: str | None) -> str | None:
    """The id of a form that goes to the page's own address; the first has one also when it needs none."""
    forms = _reading.get().forms
    if forms:
        return given
    forms.append(given or "own-form")
    return forms[0]


def _own_form_id() -> str:
    return "".join(_reading.get().forms)


def _this_page() -> str:
    return _reading.get().address


def _label_of(name: str) -> str | None:
    return _reading.get().labels.get(name)


def _proof() -> Markup:
    """What a form begins with; nothing for somebody who is not signed in."""
    secret = _reading.get().who.form
    if not secret:
        return Markup()
    return Markup('<input type="hidden" name="{}" value="{}">').format(proof.FIELD, proof.masked(secret))


def _not_held(content: str) -> dict[str, list[str]]:
    """What was typed and is not on this page."""
    return not_held(content, _reading.get().returned.typed)


def _returned() -> Returned:
    return _reading.get().returned


def _errors() -> Mapping[str, str]:
    return {name: _error(name) or "" for name in _reading.get().returned.errors}


def _saved_meanwhile(name: str, value: object) -> bool:
    """Whether something else is saved than what this field shows."""
    returned = _reading.get().returned
    saved = "" if value is None else str(value)
    return returned.two_versions and name in returned.typed and "\n".join(returned.typed[name]).strip() != saved


def _reference() -> str | None:
    return _reading.get().returned.reference


_GLOBALS: dict[str, Any] = {
    "static": SHARED.address,
    "typed_text": _typed,
    "ticked": _ticked,
    "error_of": _error,
    "form_errors": _errors,
    "form_returned": _returned,
    "not_held": _not_held,
    "proof": _proof,
    "bar": plots.bar,
    "dumbbell": plots.dumbbell,
    "stacked_bar": plots.stacked_bar,
    "strip": plots.strip,
    "form_reference": _reference,
    "saved_meanwhile": _saved_meanwhile,
    "remember_label": _remember_label,
    "label_of": _label_of,
    "own_form": _own_form,
    "own_form_id": _own_form_id,
    "this_page": _this_page,
    "both_moments": both_moments,
    "zone": lambda: i18n.zone_in(_language()),
    "zone_id": i18n.zone_id,
    "languages": i18n.LANGUAGES,
    "direction": i18n.direction,
    "who": ANONYMOUS,
    "typed": {},
    "errors": {},
    "step": None,
    "confirmation": None,
    "request": None,
    "demonstration": False,
}

_FILTERS: dict[str, Any] = {
    "date": lambda value: i18n.date_in(value, _language()),
    "datetime": lambda value: i18n.moment_in(value, _language()),
    "ahead": lambda value: i18n.ahead_in(value, day_of(clock.now()), _language()),
    "time": lambda value: i18n.time_in(value, _language()),
    "hours": i18n.hours_in,
    "number": lambda value: i18n.number_in(value, _language()),
    "translated": _gettext,
    "sentence": lambda msgid, **values: i18n.sentence(_language(), msgid, values, package=_reading.get().package),
}
