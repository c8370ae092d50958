"""Which ports Peerway uses, and whether they are free. Standard library only."""

import os
import socket

from deploy.setup.steps import Stop
from shared.services import NATS_PORT, SERVICES

OFFSETS = {name: one.port for name, one in SERVICES.items()} | {"nats": NATS_PORT}
"""Each process listens at the base port plus this."""


def base() -> int:
    given = os.environ.get("PEERWAY_PORT") or "8000"
    if not given.isdigit() or not 1024 <= int(given) <= 65535 - max(OFFSETS.values()):
        raise Stop(f"We cannot use PORT={given}. Choose a number from 1024 to 65530, as in: make run PORT=9000")
    return int(given)


def require_free() -> None:
    """One clear sentence, before anything is started, when a port is taken."""
    first = base()
    taken = [str(first + offset) for offset in OFFSETS.values() if not _is_free(first + offset)]
    if taken:
        which = f"port {taken[0]}" if len(taken) == 1 else f"ports {', '.join(taken)}"
        raise Stop(f"Something else is using {which}. Stop it, or choose another place: make run PORT={first + 1000}")


def _is_free(port: int) -> bool:
    """A port in its last seconds of closing counts as free; one that answers does not, whoever it is bound for."""
    with socket.socket() as call:
        call.settimeout(0.2)
        if call.connect_ex(("127.0.0.1", port)) == 0:
            return False
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
