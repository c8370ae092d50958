"""A tiny service with one form, to try what pages promise to every service."""

from typing import Annotated, Any, Literal

from fastapi import Depends, FastAPI, Request
from fastapi.testclient import TestClient
from jinja2 import ChoiceLoader, DictLoader
from pydantic import BaseModel, Field, SecretStr, field_validator
from starlette.responses import Response

from shared import pages
from shared.identity import Anyone, Identity, Policy, Preferences, SignedIn
from shared.refusals import N_, Conflict, Invalid
from shared.testing import LONG_AGO
from shared.web import problems

ALICE = Identity(person_id="alice", name="Alice", roles={"trainee": LONG_AGO})
NOBODY = Identity()

FORM = """
{% extends "layout.html" %}
{% from "macros.html" import field_area, field_check, field_checks, field_file, field_radios, field_text, form_close,
   form_open %}
{% block title %}Apply{% endblock %}
{% block content %}
<h1>Apply</h1>
{{ form_open(files=True) }}
{{ field_text("name", "The name you use", hint="It stands on your papers.", value=name) }}
{{ field_text("secret", "A secret", type="password", required=False) }}
{{ field_area("story", "Your story", required=False) }}
{{ field_radios("place", "Where?", [("here", "Here"), ("there", "There")]) }}
{{ field_checks("days", "Which days?", [("tu", "Tuesday"), ("we", "Wednesday")]) }}
{{ field_text("ratings.first", "First row", required=False) }}
{{ field_file("evidence", "Evidence", required=False) }}
{{ field_check("promise", "I will keep to the principles") }}
{{ form_close("Send my application") }}
{% endblock %}
"""


class Apply(BaseModel):
    name: str = Field(max_length=10)
    secret: SecretStr | None = None
    story: str | None = Field(default=None, max_length=40)
    place: Literal["here", "there"]
    days: list[str] = Field(min_length=1)
    ratings: dict[str, int] = {}
    hours: int | None = Field(default=None, ge=1)
    evidence: pages.Upload | None = None
    promise: Literal[True]

    @field_validator("name")
    @classmethod
    def not_a_joke(cls, name: str) -> str:
        if name == "joke":
            raise ValueError(N_("Please choose at most {max_length}.").format(max_length=1))
        return name


class CohortIsFull(Conflict):
    slug = "cohort-is-full"
    sentence = N_("Please choose at least {min_length}.")


class NameIsTaken(Invalid):
    slug = "name-is-taken"
    sentence = N_("This does not look right. Please check it against the hint.")


class Somebody:
    """Stands where the gateway's token is checked."""

    def __init__(self) -> None:
        self.who = ALICE

    async def identify(self, token: str | None) -> Identity:
        return self.who


class Trial:
    def __init__(self) -> None:
        self.taken: list[Apply] = []
        self.gone = False
        self.app = _app(self)
        self.reader = self.app.state.verifier = Somebody()
        self.client = TestClient(self.app, follow_redirects=False, raise_server_exceptions=False)

    def reads(self, **changes: Any) -> None:
        self.reader.who = self.reader.who.model_copy(update=changes)

    def prefers(self, **looks: str) -> None:
        self.reads(preferences=Preferences(**looks))  # type: ignore[arg-type]

    def page(self, path: str = "/trial/apply") -> str:
        return self.client.get(path).text


def _app(trial: Trial) -> FastAPI:
    app = FastAPI(redirect_slashes=False)
    problems.install(app)
    templates = app.state.templates = pages.environment("shared", ())
    templates.loader = ChoiceLoader([DictLoader({"trial/apply.html": FORM}), templates.loader or DictLoader({})])

    @app.get("/registry/of")
    @app.get("/trial/apply")
    async def show_form(request: Request, who: Anyone) -> Response:
        if trial.gone:
            return pages.see_other("/trial")
        return pages.page(request, who, "trial/apply.html", step="training", name="<Alice & co>")

    @app.post("/trial/apply")
    async def apply(
        who: Annotated[Identity, Depends(Policy("trainee"))], answers: Annotated[Apply, Depends(pages.form(Apply))]
    ) -> Response:
        _decide(answers)
        trial.taken.append(answers)
        return pages.see_other("/trial/apply", said=N_("Please choose a file."))

    @app.get("/trial/own")
    async def show_own(who: SignedIn) -> None: ...

    @app.post("/trial/admit")
    async def admit(who: Anyone) -> Response:
        raise CohortIsFull(min_length=3)

    @app.get("/trial/broken")
    async def break_down(who: Anyone) -> Response:
        raise RuntimeError("the secret inside")

    app.mount(pages.SHARED_ASSETS.prefix, pages.SHARED_ASSETS)
    return app


def _decide(answers: Apply) -> None:
    if answers.name == "full":
        raise CohortIsFull(min_length=2_000)
    if answers.name == "taken":
        raise NameIsTaken(field="name")
    if answers.name == "crash":
        raise RuntimeError("the secret inside")
