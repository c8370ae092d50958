"""supervisor, with four differences.

The five processes are forked from here, where what they import is imported already; the dead are noticed sooner, as we
look four times a second; and a line of a log for which a full disk has no room ends nothing.
A broker that cannot write any more is ended, too, as soon as there is room.

Importing the frameworks costs 2.6 s of computing and 50 MB in each process. Forked, they are imported once and shared:
all five start in a few seconds on two cores, and a process that was killed is back in about one. So is what all five
share of ours; a service itself is put together with its settings when it is imported, and belongs to its process.
"""

import importlib
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from supervisor import events, loggers, options, supervisord

from deploy.run.connections import allow_connections
from deploy.run.writing_broker import begin_anew
from shared import garbage

FRAMEWORKS = (
    "aiohttp", "babel.dates", "babel.messages.mofile", "babel.messages.pofile", "babel.numbers", "babel.support",
    "email_validator", "fastapi", "jinja2.ext", "joserfc.jwt", "nats.js", "prometheus_client", "puremagic",
    "pydantic.v1", "pydantic_settings", "pythonjsonlogger.json", "shared.web", "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.sqlite", "sqlmodel", "uuid_utils", "uvicorn.lifespan.on", "uvicorn.logging",
    "uvicorn.loops.uvloop", "uvicorn.main", "uvicorn.protocols.http.httptools_impl", "yaml",
)  # fmt: skip
_OURS_TO_HEAR = (signal.SIGTERM, signal.SIGQUIT, signal.SIGHUP, signal.SIGCHLD, signal.SIGUSR2)
_LOOK_EVERY = 0.25
"""Seconds. supervisor itself looks once a second."""


class Options(options.ServerOptions):  # type: ignore[misc]  # supervisor tells no types
    def __init__(self) -> None:
        super().__init__()
        poll = self.poller.poll
        self.poller.poll = lambda timeout: poll(min(timeout, _LOOK_EVERY))

    def setsignals(self) -> None:
        """Called when it begins, after everybody was forgotten who listened before."""
        super().setsignals()
        events.subscribe(events.ProcessLogStdoutEvent, begin_anew)

    def execve(self, filename: str, argv: list[str], env: dict[str, str]) -> None:
        """Called in the new process. Elsewhere than on Linux forking without exec is not safe, and exec it is."""
        if sys.platform == "linux" and argv[1:3] == ["-m", "uvicorn"]:
            os._exit(_serve(argv[3:], env))
        super().execve(filename, argv, env)


def _serve(arguments: list[str], env: dict[str, str]) -> int:
    """Forget that we were supervisor, and be uvicorn."""
    for number in _OURS_TO_HEAR:
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.clear()
    os.environ.update(env)
    with suppress(OSError):
        Path("/proc/self/comm").write_text(f"peerway-{env['PEERWAY_PROCESS']}"[:15])
    garbage.not_yet()
    uvicorn: Any = importlib.import_module("uvicorn.main")
    try:
        uvicorn.main(arguments, standalone_mode=False)
    except SystemExit as end:
        return int(end.code or 0)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        return 1
    return 0


def _go_on_without_the_line(handler: loggers.Handler) -> None:
    """Instead of writing about it to where there may be no room either, which would end us all."""


def main() -> None:
    loggers.Handler.handleError = _go_on_without_the_line
    garbage.not_yet()
    for name in FRAMEWORKS:
        importlib.import_module(name)
    allow_connections()
    garbage.seldom()
    supervisord.ServerOptions = Options
    supervisord.main(sys.argv[1:])


if __name__ == "__main__":
    main()
