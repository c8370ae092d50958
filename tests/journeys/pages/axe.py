"""axe at an address: a browser keeps what it fetched and compiled, and is not handed half a megabyte for each page."""

from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from tests.drills.supervised import ROOT

FILE = ROOT / "tests" / "vendor" / "axe.min.js"
AXE = FILE.read_text()


class _Kept(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=86400, immutable")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@cache
def axe_address() -> str:
    """It is served until the process ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Kept, directory=str(FILE.parent)))
    Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/{FILE.name}"
