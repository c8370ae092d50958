"""A page: a template, a reader, and what they typed if it comes back to them."""

from collections.abc import Mapping, MutableMapping
from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined, nodes
from starlette.requests import Request
from starlette.responses import HTMLResponse

from shared.identity import Identity
from shared.pages import confirmation
from shared.pages.assets import Assets, assets_of
from shared.pages.calls import FILTERS, GLOBALS, UPLOAD_BYTES, Reading, Returned, read_by, said, said_of
from shared.pages.in_language import WithSentences
from shared.pages.kept_compiled import KeptCompiled

IN_WORDS_OF = "_language"
"""What a form is sent with that only wants its page in another language."""
FORM = "peerway.form"
"""Where a request keeps the answers that came back to the person, see `shared.pages.refusing`."""
_ALL = -1
"""Of a cache: it keeps every template."""
KEPT = "peerway.kept"
"""Where it keeps the mark of a form whose words wait on a device until we say that we have them."""


class Templates(Environment):
    """The templates of one service, over those that all share."""

    package: str
    assets: Assets
    newstyle_gettext: bool
    """Of the extension: the values of a sentence are given to the call, which escapes them."""
    language = "en"
    in_languages: dict[str, "Templates"]
    kept: Path | None = None
    """The folder of what is compiled; None: it is compiled anew after each start."""

    def in_language(self, language: str) -> "Templates":
        """The same templates, each compiled with its sentences in this language."""
        if language not in self.in_languages:
            self.in_languages[language] = found = self.overlay(cache_size=_ALL)
            found.language = language
            if self.kept is not None:
                found.bytecode_cache = KeptCompiled(self.kept, self.package, language)
        return self.in_languages[language]

    def _generate(self, source: nodes.Template, *more: Any, **named: Any) -> str:
        tree = WithSentences(self.package, self.language).visit(source)
        tree.set_environment(self)
        return super()._generate(tree, *more, **named)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """One dictionary for all templates: nothing is added once the first is loaded, and two cost twice at each."""
        return {**self.globals, **d} if d else self.globals


def environment(package: str, rooms: tuple[str, ...], kept: Path | None = None) -> Templates:
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
    templates.package, templates.assets, templates.kept = package, assets_of(package), kept
    templates.newstyle_gettext = True
    templates.in_languages = {}
    templates.globals |= GLOBALS | _own(templates.assets) | {"gettext": said, "ngettext": said_of, "_": said}
    templates.filters |= FILTERS
    return templates


def _own(assets: Assets) -> dict[str, Any]:
    sheet = assets.address(assets.stylesheet) if assets.stylesheet in assets.files else None
    return {"own_static": assets.address, "own_stylesheet": sheet}


def page(request: Request, who: Identity, template: str, **model: Any) -> HTMLResponse:
    """The page as this person reads it. `step` in the model shows where on the way it stands."""
    templates: Templates = request.app.state.templates
    returned: Returned = request.scope.get(FORM, Returned())
    confirmed = confirmation.of(request)
    files, photos = _bounds(request)
    reading = Reading(
        templates.package, who, returned, address=address_of(request), upload_bytes=files, photo_bytes=photos
    )
    html = _render(
        templates,
        reading,
        template,
        {
            "request": request,
            "confirmation": confirmed,
            "demonstration": _demonstration(request),
            "taken": None if FORM in request.scope else request.scope.get(KEPT),
        }
        | model,
    )
    response = HTMLResponse(html, status_code=returned.status, headers=_headers(who))
    if confirmed:
        confirmation.forget(response)
    return response


def _bounds(request: Request) -> tuple[int, int]:
    """How large a file may be, and a photo."""
    settings = getattr(request.app.state, "settings", None)
    return getattr(settings, "upload_bytes", UPLOAD_BYTES), getattr(settings, "photo_bytes", UPLOAD_BYTES)


def words(templates: Templates, language: str, template: str, **model: Any) -> str:
    """A template without a request: a letter or a paper in the reader's language."""
    reader = Identity(language=language)
    return _render(templates, Reading(templates.package, reader, Returned()), template, model)


def _render(templates: Templates, reading: Reading, template: str, model: Mapping[str, Any]) -> str:
    with read_by(reading):
        made = templates.in_language(reading.who.language).get_template(template)
        return made.render(who=reading.who, typed=reading.returned.typed, errors=reading.returned.errors, **model)


def _headers(who: Identity) -> dict[str, str]:
    """A person's page is kept by no cache and found by no search engine."""
    if who.signed_in:
        return {"Cache-Control": "no-store", "X-Robots-Tag": "noindex", "Vary": "Cookie"}
    return {"Cache-Control": "no-cache", "Vary": "Cookie, Accept-Language"}


def address_of(request: Request) -> str:
    """Of a page, as one would type it."""
    asked = request.scope["query_string"].decode("latin-1")
    query = "&".join(part for part in asked.split("&") if part and part != IN_WORDS_OF)
    path: str = request.scope["path"]
    return path + (f"?{query}" if query else "")


def _demonstration(request: Request) -> bool:
    return bool(getattr(getattr(request.app.state, "settings", None), "demonstration", False))
