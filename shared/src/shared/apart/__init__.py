"""Work in processes of their own, which stay for a while: what is slow to load is loaded for the first who asks.

What they do must not hold up the event loop, or is heavy, or is given something by a stranger. One that takes too long
is ended, one that dies is replaced by the next who asks, and what stands idle ends.
"""

import asyncio
import atexit
import subprocess
import sys
from contextlib import suppress

from shared.apart.inside import GROWN, HEADER, WELL
from shared.refusals import Unavailable
from shared.turns import Turns

STAYS = 60.0
"""Seconds that one waits for more to do."""


class Apart:
    """Asks a module that ends with `serve(…)`. At most `at_once` processes; each answers one request at a time.

    `patience`: seconds for an answer. `stays`: seconds that a process waits for the next one; 0 for what must not know
    of any request but its own.
    """

    def __init__(
        self, module: str, *, refusal: type[Unavailable], at_once: int = 1, patience: float = 20.0, stays: float = STAYS
    ) -> None:
        self._module = module
        self._refusal = refusal
        self._patience, self._stays = patience, stays
        self._turns = Turns(at_once, patience=patience / 2, waiting=30, refusal=refusal)
        self._idle: list[_Process] = []
        """The last one that came is the first to go on, so that the others can end."""
        atexit.register(self.close)

    async def ask(self, request: bytes) -> bytes:
        """The answer of the module, or the refusal."""
        async with self._turns.turn():
            process = self._take()
            stays = False
            try:
                async with asyncio.timeout(self._patience):
                    answer = await asyncio.to_thread(process.answer, request)
                stays = answer.stays and self._stays > 0
            except OSError:  # it took too long, or died
                raise self._refusal from None
            finally:  # also where whoever asked has gone: what still works on it is never asked again
                if stays:
                    self._keep(process)
                else:
                    process.end()
        if not answer.well:
            raise self._refusal
        return answer.body

    def close(self) -> None:
        """End all that stand idle; the others end with us."""
        while self._idle:
            self._idle.pop().end()

    @property
    def idle(self) -> list[int]:
        """The ids of the processes that wait for something to do."""
        return [process.id for process in self._idle]

    def _take(self) -> "_Process":
        while self._idle:
            process = self._idle.pop()
            if process.lives:
                return process
            process.end()
        return _Process(self._module)

    def _keep(self, process: "_Process") -> None:
        process.turns += 1
        self._idle.append(process)
        asyncio.get_running_loop().call_later(self._stays, self._end_if_idle, process, process.turns)

    def _end_if_idle(self, process: "_Process", turns: int) -> None:
        if process.turns == turns and process in self._idle:
            self._idle.remove(process)
            process.end()


class _Answer:
    def __init__(self, said: int, body: bytes) -> None:
        self.well, self.stays, self.body = said in (WELL, GROWN), said != GROWN, body


class _Process:
    """One that runs. Asked in a thread, so that it may outlive an event loop."""

    def __init__(self, module: str) -> None:
        pipe = subprocess.PIPE
        command = (sys.executable, "-m", module)
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
        self.id = self._process.pid
        self.turns = 0

    @property
    def lives(self) -> bool:
        return self._process.poll() is None

    def answer(self, request: bytes) -> _Answer:
        """OSError where it died over it."""
        asked, answering = self._process.stdin, self._process.stdout
        if asked is None or answering is None:
            raise BrokenPipeError
        asked.write(HEADER.pack(0, len(request)) + request)
        asked.flush()
        header = answering.read(HEADER.size)
        if len(header) < HEADER.size:
            raise BrokenPipeError
        said, size = HEADER.unpack(header)
        return _Answer(said, answering.read(size))

    def end(self) -> None:
        """At once: it holds nothing that would be lost."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what could not be written any more
                if pipe is not None:
                    pipe.close()
