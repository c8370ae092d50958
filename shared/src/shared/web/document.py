"""The OpenAPI document of a service, made once and beside the event loop: it takes a second, and is long."""

import asyncio
import gzip
import json
from typing import NamedTuple

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response


class _Written(NamedTuple):
    plain: bytes
    zipped: bytes


class Document:
    """Whoever asks, and however often, holds up nobody who saves."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._one = asyncio.Lock()
        self._written: _Written | None = None

    async def answer(self, request: Request) -> Response:
        async with self._one:
            if self._written is None:
                self._written = await asyncio.to_thread(self._write)
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return Response(self._written.plain, media_type="application/json")
        headers = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        return Response(self._written.zipped, media_type="application/json", headers=headers)

    def _write(self) -> _Written:
        plain = json.dumps(self._app.openapi(), ensure_ascii=False, separators=(",", ":")).encode()
        return _Written(plain, gzip.compress(plain))
