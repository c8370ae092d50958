"""The configuration of supervisor and of NATS on one machine.

Both files are written anew at every start, from the templates beside this module.
"""

import hashlib
import os
import shlex
import string
import sys
import tempfile
from pathlib import Path

from deploy.places import ENVIRONMENT, ROOT, var
from deploy.ports import OFFSETS, base
from deploy.run import serve
from deploy.run.broker_keys import authorization, permissions, tools
from shared.keys import key_file, own_key
from shared.services import SERVICES

_TEMPLATES = Path(__file__).parent / "templates"


def write() -> Path:
    """Writes both; the answer is supervisor's."""
    for folder in ("run", "log", "nats"):
        (var() / folder).mkdir(parents=True, exist_ok=True)
    (var() / "run" / "nats.conf").unlink(missing_ok=True)
    with os.fdopen(os.open(var() / "run" / "nats.conf", os.O_WRONLY | os.O_CREAT, 0o600), "w") as broker:
        broker.write(_nats())
    place = var() / "run" / "supervisord.conf"
    place.write_text(_supervisor())
    return place


def _nats() -> str:
    """With the keys in it: for its owner alone."""
    keys = {one: f'"{own_key(key_file(var(), one.name))}"' for one in (*permissions(), tools())}
    return _fill("nats.conf", port=base() + OFFSETS["nats"], store=var() / "nats", authorization=authorization(keys))


def _supervisor() -> str:
    head = _fill(
        "supervisord.conf", run=_safe(var() / "run"), socket=_safe(_socket()), log=_safe(var() / "log"), user=_user()
    )
    broker = [str(ENVIRONMENT / "bin" / "nats-server"), "--config", str(var() / "run" / "nats.conf")]
    nats = shlex.join(["/usr/bin/env", "-i", *broker])  # it needs nothing of what we are told, such as passwords
    programs = [_program("nats", nats, priority=1)]
    programs += [_program(name, _serving(name), priority=20 if name == "gateway" else 10) for name in SERVICES]
    return "\n".join([head, *programs])


def _serving(name: str) -> str:
    return shlex.join([sys.executable, *serve.arguments(name)])


def _program(name: str, command: str, *, priority: int) -> str:
    log = _safe(var() / "log" / f"{name}.log")
    heard = "true" if name == "nats" else "false"  # what it says decides: see `writing_broker`
    given = {"command": _safe(command), "priority": priority, "log": log, "heard": heard, "root": _safe(ROOT)}
    return _fill("program.conf", name=name, **given)


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
