"""The other side: what a module does that works in a process of its own."""

import os
import resource
import signal
import struct
import sys
from collections.abc import Callable

HEADER = struct.Struct(">BI")
"""Before each request and answer: how it went, and how many bytes follow."""
FAILED, WELL, GROWN = 0, 1, 2
LARGE = 400_000
"""Kilobytes of memory, from which on a process is better begun anew."""


def serve(answer: Callable[[bytes], bytes]) -> None:
    """Answer one request after the other, until whoever asks is gone. What fails is told as that, and nothing more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks ends us
    asked, answering = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    while len(header := asked.read(HEADER.size)) == HEADER.size:
        said, body = _answered(answer, asked.read(HEADER.unpack(header)[1]))
        answering.write(HEADER.pack(said, len(body)) + body)
        answering.flush()


def _answered(answer: Callable[[bytes], bytes], request: bytes) -> tuple[int, bytes]:
    try:
        body = answer(request)
    except Exception:  # it may be a stranger's words: whoever asks says what is to be said
        return FAILED, b""
    return (GROWN if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > LARGE else WELL), body
