"""Whether a process lives and is ready, and its measures; on the loopback address only."""

import os
from typing import Annotated

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from shared.identity import Anyone
from shared.messaging.courier import Courier
from shared.web.deps import of_app
from shared.web.routers import Db

CurrentCourier = Annotated[Courier, of_app("courier")]


def health_router() -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/health/live")
    async def live(who: Anyone) -> dict[str, str]:
        return {"status": "live", "pid": str(os.getpid())}

    @router.get("/health/ready")
    async def ready(who: Anyone, db: Db, courier: CurrentCourier) -> JSONResponse:
        trouble = courier.trouble if await db.answers() else "the database does not answer"
        return JSONResponse({"ready": trouble is None, "trouble": trouble}, 503 if trouble else 200)

    @router.get("/metrics")
    async def metrics(who: Anyone) -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return router
