"""Stylesheets, scripts, fonts and pictures, each under an address that names its content.

What pages of several services use lies in `static/` beside this file; the gateway serves it. A service may have a
folder `static` of its own, which it serves itself, with one stylesheet for its pages alone: `static/<package>.css`.

An address whose hash is right may be kept for a year; a file that changes gets another address. Fonts are named by
their release, so that a new stylesheet does not make a small phone fetch them again.
"""

import gzip
import hashlib
import mimetypes
import re
from functools import cache
from importlib import resources
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

_COMMENT = re.compile(r"/\*.*?\*/\n*", re.DOTALL)
_COMPRESSED = {".css", ".js", ".svg", ".webmanifest"}
_KINDS = {".js": "text/javascript", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json"}
_RELEASES = {"vendor/uswds/": "uswds-3.14.0"}
_A_YEAR = "public, max-age=31536000, immutable"
_AN_HOUR = "public, max-age=3600"


class Assets:
    """The files of one folder, served from memory; to be mounted at its `prefix`.

    A folder `css` is served as one file, the `stylesheet`, so that a phone asks once. Nothing is ever opened but what
    was there at the start, whatever an address says.
    """

    def __init__(self, folder: Path, prefix: str, stylesheet: str) -> None:
        self.folder, self.prefix, self.stylesheet = folder, prefix, stylesheet
        files = {path.relative_to(folder).as_posix(): [path] for path in folder.rglob("*") if path.is_file()}
        parts = sorted((folder / "css").glob("*.css"))
        self.files = files | ({stylesheet: parts} if parts else {})
        self._content = cache(self._read)
        self._version = cache(self._named_by)

    def address(self, path: str) -> str:
        """Where a file of ours is served: `<prefix>/<hash>/<path>`."""
        return f"{self.prefix}/{self._version(path)}/{path}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        version, _, path = request.url.path.removeprefix(f"{self.prefix}/").partition("/")
        if request.method not in ("GET", "HEAD") or path not in self.files:
            raise HTTPException(404)
        await self._answer(request, path, version)(scope, receive, send)

    def _answer(self, request: Request, path: str, version: str) -> Response:
        suffix = Path(path).suffix
        compressed = suffix in _COMPRESSED and "gzip" in request.headers.get("accept-encoding", "")
        headers = {"Cache-Control": _A_YEAR if version == self._version(path) else _AN_HOUR}
        if suffix in _COMPRESSED:
            headers["Vary"] = "Accept-Encoding"
        if compressed:
            headers["Content-Encoding"] = "gzip"
        kind = _KINDS.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
        return Response(self._content(path, compressed), media_type=kind, headers=headers)

    def _read(self, path: str, compressed: bool) -> bytes:
        content = b"".join(part.read_bytes() for part in self.files[path])
        if path.endswith(".css"):
            content = _COMMENT.sub("", content.decode()).encode()
        return gzip.compress(content, 9, mtime=0) if compressed else content

    def _named_by(self, path: str) -> str:
        for folder, release in _RELEASES.items():
            if path.startswith(folder):
                return release
        return hashlib.sha256(self._content(path, False)).hexdigest()[:12]


SHARED = Assets(Path(__file__).parent / "static", "/static", "peerway.css")


def assets_of(package: str) -> Assets:
    """What the pages of one service alone use; of a service without such a folder, nothing."""
    folder = Path(str(resources.files(package))) / "static"
    return Assets(folder, f"/{package.replace('_', '-')}/static", f"{package}.css")
