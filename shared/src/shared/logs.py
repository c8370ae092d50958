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


class Repeated(logging.Filter):
    """What goes wrong again and again at one place is said so often a minute, and then how often it was left out."""

    AT_MOST = 10

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[tuple[object, ...], tuple[int, int]] = {}
        """Of each place: the minute, and how often it came in it."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno < logging.WARNING:
            return True
        minute, place = int(record.created // 60), _place(record)
        last, times = self._said.get(place, (minute, 0))
        if minute != last:
            record.left_out = max(0, times - self.AT_MOST)
            times = 0
        self._said[place] = (minute, times + 1)
        return times < self.AT_MOST


def _place(record: logging.LogRecord) -> tuple[object, ...]:
    """Where it was said, and of an error its kind and where it began."""
    kind, _, frames = record.exc_info or (None, None, None)
    while frames is not None and frames.tb_next is not None:
        frames = frames.tb_next
    return record.pathname, record.lineno, kind, frames and (frames.tb_frame.f_code.co_filename, frames.tb_lineno)


def set_up(process: str) -> None:
    stream = logging.StreamHandler(sys.stdout)
    stream.addFilter(Repeated())
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
