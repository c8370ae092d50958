"""What the processes are told: their environment, and the configuration of supervisor and of NATS.

Both files are written anew at every start, from the templates beside this module.
"""

import hashlib
import os
import string
import sys
import tempfile
from pathlib import Path

from deploy.places import ENVIRONMENT, MODULES, ROOT, var
from deploy.ports import OFFSETS, base

_TEMPLATES = Path(__file__).parent / "templates"


def environment() -> dict[str, str]:
    """For every process that belongs to this Peerway, the tools as well as the serving ones."""
    demonstration = (var() / "demonstration.done").exists()
    ours = {
        "PEERWAY_VAR": str(var()),
        "PEERWAY_PORT": str(base()),
        "PEERWAY_MODE": os.environ.get("PEERWAY_MODE", "development"),
        "PEERWAY_DEMONSTRATION": os.environ.get("PEERWAY_DEMONSTRATION", "true" if demonstration else "false"),
        "PYTHONUNBUFFERED": "1",
        # glibc keeps an arena a thread; two are enough here and save some megabytes in each process
        "MALLOC_ARENA_MAX": "2",
    }
    return {**os.environ, **ours}


def write() -> Path:
    """Writes both; the answer is supervisor's."""
    for folder in ("run", "log", "nats"):
        (var() / folder).mkdir(parents=True, exist_ok=True)
    (var() / "run" / "nats.conf").write_text(_fill("nats.conf", port=base() + OFFSETS["nats"], store=var() / "nats"))
    place = var() / "run" / "supervisord.conf"
    place.write_text(_supervisor())
    return place


def _supervisor() -> str:
    head = _fill(
        "supervisord.conf", run=_safe(var() / "run"), socket=_safe(_socket()), log=_safe(var() / "log"), user=_user()
    )
    nats = f'"{ENVIRONMENT / "bin" / "nats-server"}" --config "{var() / "run" / "nats.conf"}"'
    programs = [_program("nats", nats, priority=1)]
    programs += [_program(name, _serve(name), priority=20 if name == "gateway" else 10) for name in MODULES]
    return "\n".join([head, *programs])


def _serve(name: str) -> str:
    """One uvicorn a process. The gateway decides itself whom it believes about a caller's address."""
    place = f"--host 127.0.0.1 --port {base() + OFFSETS[name]}"
    quiet = "--no-access-log --no-server-header --no-proxy-headers --log-level warning"
    return f'"{sys.executable}" -m uvicorn {MODULES[name]}.main:app {place} {quiet} --timeout-graceful-shutdown 5'


def _program(name: str, command: str, *, priority: int) -> str:
    log = _safe(var() / "log" / f"{name}.log")
    return _fill("program.conf", name=name, command=_safe(command), priority=priority, log=log, root=_safe(ROOT))


def _fill(template: str, **values: object) -> str:
    return string.Template((_TEMPLATES / template).read_text()).substitute(values)


def _safe(value: object) -> str:
    """supervisor reads % as the start of a placeholder."""
    return str(value).replace("%", "%%")


def _socket() -> Path:
    """Where `supervisorctl` finds us: a socket's path must be short, whatever folder `var` is."""
    place = var() / "run" / "supervisor.sock"
    if len(str(place)) < 90:
        return place
    return Path(tempfile.gettempdir()) / f"peerway-{hashlib.sha256(str(var()).encode()).hexdigest()[:12]}.sock"


def _user() -> str:
    """supervisor wants to be told that running as root, as in a container, is meant."""
    return "user=root" if os.getuid() == 0 else ""
