"""What templates may call: who reads, what they typed, and how things are told to them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup

from shared import clock, i18n
from shared.days import day_of
from shared.identity import ANONYMOUS, Identity
from shared.local_time import both_moments
from shared.pages import plots, proof
from shared.pages.assets import SHARED
from shared.pages.holding import not_held
from shared.pages.sentences import ANSWER_THIS
from shared.refusals import N_

UPLOAD_BYTES = 5_000_000
FILL_IN = N_("Please fill in: %(label)s")


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
    again_in: int | None = None
    """After so many seconds a script sends it by itself."""


@dataclass(frozen=True)
class Reading:
    package: str
    who: Identity
    returned: Returned
    labels: dict[str, str] = field(default_factory=dict)
    """What the page calls each of its fields."""
    address: str = "/"
    upload_bytes: int = UPLOAD_BYTES
    """How large a file may be here …"""
    photo_bytes: int = UPLOAD_BYTES
    """… and a photo, where it is made smaller."""
    forms: list[str] = field(default_factory=list)
    """The id of the form that goes to the page's own address, if there is one."""
    proofs: list[Markup] = field(default_factory=list)
    """What all forms of this page begin with, once it was asked for."""


_reading: ContextVar[Reading] = ContextVar("reading")


@contextmanager
def read_by(reading: Reading) -> Iterator[None]:
    token = _reading.set(reading)
    try:
        yield
    finally:
        _reading.reset(token)


def _language() -> str:
    return _reading.get().who.language


def gettext(msgid: str) -> str:
    reading = _reading.get()
    return i18n.translations(reading.package, reading.who.language).gettext(msgid)


def ngettext(one: str, many: str, number: int) -> str:
    reading = _reading.get()
    return i18n.translations(reading.package, reading.who.language).ngettext(one, many, number)


@lru_cache(8_192)
def _sentence(package: str, language: str, msgid: str) -> tuple[Markup, bool]:
    """As it stands on the page, and whether values have to be filled in."""
    sentence = i18n.translations(package, language).gettext(msgid)
    return Markup(sentence), "%" in sentence


@pass_eval_context
def said(where: EvalContext, msgid: str, **values: object) -> str:
    """`_("…")` and `{% trans %}`. Jinja's own way looks three times as long at a sentence; a page has thirty."""
    reading = _reading.get()
    sentence, to_fill = _sentence(reading.package, reading.who.language, msgid)
    if where.autoescape:
        return sentence % values if to_fill else sentence
    return str(sentence) % values


@pass_eval_context
def said_of(where: EvalContext, one: str, many: str, number: int, **values: object) -> str:
    """The same with a number, which the sentence may name as `num`."""
    sentence = ngettext(one, many, number)
    return (Markup(sentence) if where.autoescape else sentence) % ({"num": number} | values)


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
    if text == gettext(ANSWER_THIS) and name in reading.labels:
        return gettext(FILL_IN) % {"label": reading.labels[name]}
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
    reading = _reading.get()
    if not reading.proofs and reading.who.form:
        field = Markup('<input type="hidden" name="{}" value="{}">')
        reading.proofs.append(field.format(proof.FIELD, proof.masked(reading.who.form)))
    return reading.proofs[0] if reading.proofs else Markup()


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


GLOBALS: dict[str, Any] = {
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
    "upload_megabytes": lambda: _reading.get().upload_bytes // 1_000_000,
    "upload_bytes": lambda: _reading.get().upload_bytes,
    "photo_bytes": lambda: _reading.get().photo_bytes,
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


def _isolated(name: str) -> Markup:
    """A name of any script turns no letter around it."""
    return Markup("<bdi>{}</bdi>").format(name)


def _isolated_in_text(name: str) -> str:
    """The same where no element can stand: in a title, an attribute, an option."""
    return f"\u2068{name}\u2069"


FILTERS: dict[str, Any] = {
    "isolated": _isolated,
    "isolated_in_text": _isolated_in_text,
    "date": lambda value: i18n.date_in(value, _language()),
    "datetime": lambda value: i18n.moment_in(value, _language()),
    "ahead": lambda value: i18n.ahead_in(value, day_of(clock.now()), _language()),
    "time": lambda value: i18n.time_in(value, _language()),
    "hours": i18n.hours_in,
    "number": lambda value: i18n.number_in(value, _language()),
    "language_name": lambda code: i18n.language_name(code, _language()),
    "translated": gettext,
    "sentence": lambda msgid, **values: i18n.sentence(_language(), msgid, values, package=_reading.get().package),
}
