"""Every block of a page in one place, outside the product; run as a script it serves them on port 18200.

`/gallery/<page>?theme=dark&text_size=200&language=es&spacing=wide&ruler=on`
"""

from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import Depends, FastAPI, Request
from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader
from pydantic import BaseModel, Field
from starlette.responses import Response

from shared import pages
from shared.identity import Identity, Preferences, identify
from shared.refusals import Conflict, Refusal, TooMany
from shared.testing import LONG_AGO

PAGES = {
    "blocks": None,
    "form": "training",
    "path": None,
    "lesson": "training",
    "admin": None,
}
LOOKS = ("theme", "text_size", "spacing", "line_width", "ruler", "read_aloud")


class Application(BaseModel):
    name: str = Field(max_length=20)
    email: str = Field(max_length=100)
    story: str = Field(max_length=2000)
    learning: Literal["online", "together", "both"]
    days: list[str] = Field(min_length=1)
    town: str
    promise: Literal[True]


class CohortIsFull(Conflict):
    slug = "cohort-is-full"
    sentence = "This cohort is full."


class ByQuery:
    """Everybody is Alma; the address says how she reads."""

    def __init__(self) -> None:
        self.asked: dict[str, str] = {}

    async def identify(self, token: str | None) -> Identity:
        looks = {name: self.asked[name] for name in LOOKS if name in self.asked}
        nobody = self.asked.get("who") == "nobody"
        somebody = Identity(
            person_id=None if nobody else "alma",
            name=None if nobody else "Alma",
            roles={} if nobody else dict.fromkeys(("trainee", "administrator"), LONG_AGO),
            preferences=Preferences(**looks),
        )
        # Not by validation: Arabic is none of our languages yet, and shows that a page can run the other way.
        return somebody.model_copy(update={"language": self.asked.get("language", "en")})


class Demonstration(BaseModel):
    demonstration: bool = True
    upload_bytes: int = 5_000_000


def gallery() -> FastAPI:
    app = FastAPI(redirect_slashes=False)
    verifier = app.state.verifier = ByQuery()
    app.state.too_many = 0
    """How often the form is told that it was too much."""
    app.state.settings = Demonstration()
    templates = app.state.templates = pages.environment("shared", ())
    own = PrefixLoader({"gallery": FileSystemLoader(Path(__file__).parent / "gallery")})
    templates.loader = ChoiceLoader([own, templates.loader])

    @app.middleware("http")
    async def remember(request: Request, call_next: Any) -> Response:
        verifier.asked = dict(request.query_params)
        return await call_next(request)

    async def refuse(request: Request, refusal: Exception) -> Response:
        assert isinstance(refusal, Refusal)
        return await pages.refused(request, refusal)

    app.add_exception_handler(Refusal, refuse)
    app.mount(pages.SHARED_ASSETS.prefix, pages.SHARED_ASSETS)
    _reading(app)
    _sending(app)
    return app


def _reading(app: FastAPI) -> None:
    @app.get("/gallery/error/{status}")
    async def error(request: Request, status: int) -> Response:
        request.scope["peerway.request_id"] = "0199a1c2-7f3e"
        return await pages.error_page(request, status)

    @app.get("/gallery/signed-out")
    async def signed_out(request: Request, who: Annotated[Identity, Depends(identify)]) -> Response:
        return pages.page(request, who, "signed_out.html", kept=[("story", "It began in a small town.")], whole=True)

    @app.get("/gallery/{name}")
    async def show(request: Request, name: str, who: Annotated[Identity, Depends(identify)]) -> Response:
        return pages.page(request, who, f"gallery/{name}.html", step=PAGES[name])


def _sending(app: FastAPI) -> None:
    @app.post("/gallery/form")
    async def apply(answers: Annotated[Application, Depends(pages.form(Application))]) -> Response:
        if answers.name == "full":
            raise CohortIsFull
        if answers.name == "many" and app.state.too_many:
            app.state.too_many -= 1
            raise TooMany(seconds=2)
        return pages.see_other("/gallery/path", said="Your changes are saved.")

    @app.post("/gallery/blocks/go")
    async def go() -> Response:
        raise CohortIsFull


if __name__ == "__main__":
    import uvicorn

    uvicorn.run(gallery(), port=18200, log_level="warning")
