"""The ceiling for a page: the same template with the same model, in a Starlette application that does nothing else.

The curriculum's own door is called once; what it hands to the template is kept and rendered again for each request.
`python -m tests.bench.bare PORT TOKEN PATH` in the environment of a running house.
"""

import sys
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

import shared.pages.rendering as rendering
from curriculum.main import app
from shared.identity import HEADER

_kept: dict[str, Any] = {}


def capture(token: str, path: str) -> None:
    """Go through the real door once and remember what it rendered."""
    render = rendering._render

    def remember(templates: Any, reading: Any, template: str, model: Any) -> str:
        _kept.update(templates=templates, reading=reading, template=template, model=dict(model))
        return render(templates, reading, template, model)

    rendering._render = remember
    with TestClient(app) as client:
        answer = client.get(path, headers={HEADER: token})
    rendering._render = render
    if answer.status_code != 200 or not _kept:
        raise SystemExit(f"{path} answered {answer.status_code}: there is nothing to compare with")


async def page(request: Request) -> Response:
    html = rendering._render(_kept["templates"], _kept["reading"], _kept["template"], _kept["model"])
    return Response(html, media_type="text/html")


if __name__ == "__main__":
    capture(sys.argv[2], sys.argv[3])
    bare = Starlette(routes=[Route(sys.argv[3], page)])
    uvicorn.run(bare, host="127.0.0.1", port=int(sys.argv[1]), access_log=False, log_level="warning")
