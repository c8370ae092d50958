"""Whether a process lives and is ready, what is the matter with it, and its measures; on the loopback address only.

Ready is whoever can serve: the database answers, there is room on the disk, facts travel, rules are in force. One
person's fact that waits, or a duty that fails for one row, makes nobody unready, since everybody else would lose the
service for it; it stands among the `causes`, for which administrators are called.
"""

import os
import shutil
from collections.abc import Mapping
from typing import Annotated, Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, Gauge, generate_latest
from pydantic import BaseModel
from sqlmodel import Session
from starlette.datastructures import State

from shared import clock
from shared.identity import Anyone, KeyHolder
from shared.messaging.courier import Courier
from shared.refusals import Unavailable
from shared.rule_sets import RULES_MISSING
from shared.settings import Settings
from shared.web.deps import of_app

CurrentCourier = Annotated[Courier, of_app("courier")]
Cause = Literal["silent", "database", "disk", "broker", "outbox", "facts", "duties", "mails", "rules"]
LAG = 5.0
"""Seconds for which a fact may wait for the broker, while there is one."""
_GAUGES: dict[str, Gauge] = {}


class Health(BaseModel, frozen=True):
    """`trouble`: why it is not ready. `causes`: what a person has to look at, ready or not."""

    ready: bool
    trouble: str | None = None
    causes: tuple[Cause, ...] = ()


async def health_of(state: State) -> Health:
    """Of the process whose state this is."""
    measures = await measures_of(state)
    if measures is None:
        return Health(ready=False, trouble="the database does not answer", causes=("database",))
    free = free_bytes(state.settings)
    no_rules = measures.get(RULES_MISSING, 0) > 0
    troubles = {
        "there is no room on the disk": free < state.settings.disk_full,
        "no rules are in force": no_rules,
    }
    trouble = state.courier.trouble or next((words for words, is_so in troubles.items() if is_so), None)
    causes: dict[Cause, bool] = {
        "disk": free < state.settings.disk_low,
        "broker": state.courier.trouble is not None,
        "outbox": state.courier.trouble is None and measures["outbox_lag_seconds"] > LAG,
        "facts": measures["facts_parked"] > 0,
        "duties": measures["duties_failed"] > 0,
        "mails": measures.get("mails_failed", 0) > 0,
        "rules": no_rules,
    }
    return Health(ready=trouble is None, trouble=trouble, causes=tuple(name for name, is_so in causes.items() if is_so))


async def measures_of(state: State) -> Mapping[str, float] | None:
    """None while the database does not answer."""

    def look(session: Session) -> dict[str, float]:
        now = clock.real_now()
        return {name: value for one in state.measures for name, value in one(session, now=now).items()}

    try:
        found: dict[str, float] = await state.database.read_apart(look)
    except Unavailable:
        return None
    return found


def free_bytes(settings: Settings) -> int:
    """Where the databases and all that people send lie."""
    place = settings.var if settings.var.exists() else settings.var.parent
    return shutil.disk_usage(place if place.exists() else "/").free


def health_router() -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/health/live")
    async def live(who: Anyone) -> dict[str, str]:
        return {"status": "live", "pid": str(os.getpid())}

    @router.get("/health/ready")
    async def ready(who: Anyone, request: Request) -> JSONResponse:
        health = await health_of(request.app.state)
        return JSONResponse(health.model_dump(), 200 if health.ready else 503)

    @router.get("/metrics")
    async def metrics(who: KeyHolder, request: Request) -> Response:
        """For whoever has the key in `secrets/metrics.key`: it is the password of `metrics`."""
        for name, value in (await measures_of(request.app.state) or {"database_up": 0}).items():
            _gauge(name).set(value)
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return router


def _gauge(name: str) -> Gauge:
    if name not in _GAUGES:
        _GAUGES[name] = Gauge(f"peerway_{name}", f"How it stands now: {name.replace('_', ' ')}.")
    return _GAUGES[name]
