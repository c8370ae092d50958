"""Structured logs to standard output, one JSON object a line. No names, addresses, answers or tokens in them."""

import logging
import sys

from pythonjsonlogger.json import JsonFormatter


def set_up(process: str) -> None:
    formatter = JsonFormatter(
        "{asctime}{levelname}{name}{message}",
        style="{",
        rename_fields={"asctime": "at", "levelname": "level", "name": "where"},
        static_fields={"process": process},
    )
    stream = logging.StreamHandler(sys.stdout)
    stream.setFormatter(formatter)
    logging.basicConfig(level=logging.INFO, handlers=[stream], force=True)
    logging.getLogger("nats").setLevel(logging.WARNING)
    logging.getLogger("uvicorn.access").disabled = True
