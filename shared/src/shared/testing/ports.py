"""Rows of ten ports, each of one process of tests: no other takes a port before its house has begun to listen.

A house listens minutes after it was given its ports. Whoever only looks whether somebody listens there gives them to
two, and the tests of one talk with the house of the other.
"""

import socket
from collections.abc import Iterator

FIRST, LAST = 17000, 32000
ROW = 10
_claims: list[socket.socket] = []


def free_row() -> int:
    """The first of nine ports. At the tenth this process listens for as long as it lives: that is the claim."""
    for first in range(FIRST, LAST, ROW):
        claim = _bound(first + ROW - 1)
        if claim is None:
            continue
        claim.listen()
        if all(map(_is_free, range(first, first + ROW - 1))):
            _claims.append(claim)
            return first
        claim.close()
    raise OSError(f"no ten ports in a row are free between {FIRST} and {LAST}")


def _rows() -> Iterator[int]:
    while True:
        first = free_row()
        yield from range(first, first + ROW - 1)


_single = _rows()


def free_port() -> int:
    """Each call another one, so that no test meets the server of the test before."""
    return next(_single)


def _is_free(port: int) -> bool:
    attempt = _bound(port)
    if attempt is not None:
        attempt.close()
    return attempt is not None


def _bound(port: int) -> socket.socket | None:
    attempt = socket.socket()
    attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        attempt.bind(("127.0.0.1", port))
    except OSError:
        attempt.close()
        return None
    return attempt
