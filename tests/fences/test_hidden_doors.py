"""Every door can be opened: none stands behind another that takes its address first, as `/library/{slug}` would."""

from collections.abc import Iterable, Iterator

from starlette.routing import compile_path

from tests.fences.apps import routes

Door = tuple[str, str]
"""Method and path."""
MEANT = {"gateway GET /health/ready stands behind /health/ready"}
"""The gateway answers for all services, before the answer that each service has."""


def hidden(doors: Iterable[Door]) -> Iterator[str]:
    """In the order in which they are asked; a parameter is anything."""
    earlier: list[Door] = []
    for method, path in doors:
        address = compile_path(path)[1].replace("{", "").replace("}", "")
        for other_method, other in earlier:
            if method == other_method and compile_path(other)[0].match(address):
                yield f"{method} {path} stands behind {other}"
        earlier.append((method, path))


def test_no_door_stands_behind_another() -> None:
    assert set(hidden((f"{route.service} {route.method}", route.path) for route in routes())) == MEANT


def test_a_hidden_door_is_seen() -> None:
    doors = [("GET", "/library/{slug}"), ("POST", "/library/course"), ("GET", "/library/course"), ("GET", "/a/{b}/c")]

    assert list(hidden(doors)) == ["GET /library/course stands behind /library/{slug}"]
