"""A service put together as all are, with doors for every way in which a request can end."""

from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field

from shared.identity import Administrator, Anyone, Identity, Policy, SignedIn, Trainee
from shared.pages import form, page
from shared.refusals import NotFound, TooMany, Unavailable
from shared.settings import Settings
from shared.web import Db, Id, Room, api_router, build_service, page_router

from .domain import NoCoins, befriend_a_stranger, coins, fill, refuse_after_filling


class FillPurse(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str = Field(max_length=20)
    coins: int = Field(ge=0, le=100)


class TooSoon(TooMany):
    slug = "too-soon"


REFUSALS = {"none": NotFound, "many": TooSoon(seconds=60), "resting": Unavailable, "conflict": NoCoins}


def small_service(settings: Settings | None = None) -> FastAPI:
    return build_service(
        "shared",
        title="trial",
        settings=settings or Settings(),
        rooms=[Room("trial", says="A room of the trial", api=[_identities(), _endings()], pages=[_pages()])],
        prefix="/small",
    )


def _identities():  # type: ignore[no-untyped-def]
    router = api_router("identities")

    @router.get("/who")
    async def who_am_i(who: Anyone) -> Identity:
        return who

    @router.get("/mine")
    async def mine(who: SignedIn) -> str:
        return who.id

    @router.get("/trainees")
    async def for_trainees(who: Trainee) -> str:
        return who.id

    @router.get("/staff")
    async def for_staff(who: Annotated[Identity, Depends(Policy("examiner", "administrator"))]) -> str:
        return who.id

    return router


def _endings():  # type: ignore[no-untyped-def]
    router = api_router("purses")

    @router.post("/purses", status_code=201)
    async def fill_purse(who: SignedIn, db: Db, body: FillPurse) -> None:
        await db.write(fill, body.name, body.coins)

    @router.get("/purses/{purse_id}")
    async def look(who: SignedIn, db: Db, purse_id: Id) -> int | None:
        return await db.read(coins, purse_id)

    @router.post("/strangers/{person_id}")
    async def befriend(who: Anyone, db: Db, person_id: Id) -> str:
        return await db.write(befriend_a_stranger, person_id)

    @router.post("/refusals/{person_id}")
    async def refuse(who: Anyone, db: Db, person_id: Id) -> None:
        await db.write(refuse_after_filling, person_id)

    @router.get("/refused/{why}")
    async def refused(who: Anyone, why: str) -> None:
        raise REFUSALS[why]

    @router.get("/broken")
    async def broken(who: Anyone, said: str = "") -> None:
        raise RuntimeError(f"inside: {said}")

    return router


def _pages():  # type: ignore[no-untyped-def]
    router = page_router("purses")

    @router.get("/page")
    async def show_page(request: Request, who: Administrator) -> HTMLResponse:
        return page(request, who, "error.html", status=404, sentence=None, reference=None, back="/")

    @router.post("/purses")
    async def fill_purse(who: Administrator, answers: Annotated[FillPurse, Depends(form(FillPurse))]) -> HTMLResponse:
        return HTMLResponse(answers.name)

    @router.post("/strangers")
    async def befriend(who: Anyone, db: Db) -> HTMLResponse:
        return HTMLResponse(await db.write(befriend_a_stranger, "alice"))

    @router.get("/broken")
    async def broken(who: Anyone) -> HTMLResponse:
        raise RuntimeError("the secret inside")

    return router
