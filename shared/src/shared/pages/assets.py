"""Stylesheet, scripts, fonts and pictures, each under an address that names its content.

The stylesheet is written in parts (`static/css/`) and served as one file, so that a phone asks once.

An address whose hash is right may be kept for a year; a file that changes gets another address. Fonts are named by
their release, so that a new stylesheet does not make a small phone fetch them again.
"""

import gzip
import hashlib
import mimetypes
import re
from functools import cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

FOLDER = Path(__file__).parent / "static"
STYLESHEET = "peerway.css"
_COMMENT = re.compile(r"/\*.*?\*/\n*", re.DOTALL)
_COMPRESSED = {".css", ".js", ".svg", ".webmanifest"}
_KINDS = {".js": "text/javascript", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json"}
_RELEASES = {"vendor/uswds/": "uswds-3.14.0"}
_A_YEAR = "public, max-age=31536000, immutable"
_AN_HOUR = "public, max-age=3600"


def static(path: str) -> str:
    """The address of a file of ours: `/static/<hash>/<path>`."""
    return f"/static/{_version(path)}/{path}"


@cache
def _version(path: str) -> str:
    for folder, release in _RELEASES.items():
        if path.startswith(folder):
            return release
    return hashlib.sha256(_source(path)).hexdigest()[:12]


def _source(path: str) -> bytes:
    if path != STYLESHEET:
        return (FOLDER / path).read_bytes()
    parts = [part.read_text("utf-8") for part in sorted((FOLDER / "css").glob("*.css"))]
    return _COMMENT.sub("", "".join(parts)).encode()


@cache
def _known() -> frozenset[str]:
    """What there is; nothing else is ever opened, whatever an address says."""
    files = (file.relative_to(FOLDER).as_posix() for file in FOLDER.rglob("*") if file.is_file())
    return frozenset((STYLESHEET, *files))


@cache
def _content(path: str, compressed: bool) -> bytes:
    content = _source(path)
    return gzip.compress(content, 9, mtime=0) if compressed else content


class StaticFiles:
    """Serves them from memory; mounted at `/static`."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        asked = request.url.path.removeprefix("/static/")
        version, _, path = asked.partition("/")
        if request.method not in ("GET", "HEAD") or path not in _known():
            raise HTTPException(404)
        await _answer(request, path, version)(scope, receive, send)


def _answer(request: Request, path: str, version: str) -> Response:
    compressible = Path(path).suffix in _COMPRESSED
    compressed = compressible and "gzip" in request.headers.get("accept-encoding", "")
    headers = {"Cache-Control": _A_YEAR if version == _version(path) else _AN_HOUR}
    if compressible:
        headers["Vary"] = "Accept-Encoding"
    if compressed:
        headers["Content-Encoding"] = "gzip"
    kind = _KINDS.get(Path(path).suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    return Response(_content(path, compressed), media_type=kind, headers=headers)
