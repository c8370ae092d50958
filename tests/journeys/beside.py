"""A thread with an event loop: the journeys are told step by step, the API is asked beside them."""

import asyncio
from collections.abc import Coroutine
from threading import Thread
from typing import Any, TypeVar

Found = TypeVar("Found")


class Beside:
    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def do(self, work: Coroutine[Any, Any, Found]) -> Found:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
