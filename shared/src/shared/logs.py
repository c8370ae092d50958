"""Structured logs to standard output, one JSON object a line. No names, addresses, answers or tokens in them."""

import logging
import sys
import traceback
from typing import Any

from pythonjsonlogger.json import JsonFormatter


class Formatter(JsonFormatter):
    def formatException(self, ei: Any) -> str:  # noqa: N802  the standard library's name for it
        """What kind of error and where, never its message: a database's quotes the row that it could not write."""
        frames = traceback.StackSummary.extract(traceback.walk_tb(ei[2]), lookup_lines=False)
        places = "".join(f"\n  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames)
        before = ei[1].__cause__ or ei[1].__context__
        earlier = self.formatException((type(before), before, before.__traceback__)) + "\n" if before else ""
        return f"{earlier}{ei[0].__name__}{places}"


def set_up(process: str) -> None:
    stream = logging.StreamHandler(sys.stdout)
    stream.setFormatter(
        Formatter(
            "{asctime}{levelname}{name}{message}",
            style="{",
            rename_fields={"asctime": "at", "levelname": "level", "name": "where"},
            static_fields={"process": process},
        )
    )
    logging.basicConfig(level=logging.INFO, handlers=[stream], force=True)
    logging.getLogger("nats").setLevel(logging.WARNING)
    logging.getLogger("uvicorn.access").disabled = True
    for name in ("uvicorn", "uvicorn.error"):  # it brings a format of its own, which quotes errors in full
        server = logging.getLogger(name)
        server.handlers.clear()
        server.propagate = True
