"""Requests at a fixed rate, whether or not those before were answered: who is slow makes others wait, and it counts."""

import asyncio
import time
from collections.abc import Iterable
from urllib.parse import urlencode

from tests.bench.load import Connection, Report, Request


def form(path: str, origin: str, **fields: str) -> Request:
    """As a browser without a sign-in sends it."""
    body = urlencode(fields).encode()
    lines = [
        f"POST {path} HTTP/1.1",
        "Host: 127.0.0.1",
        f"Origin: {origin}",
        "Content-Type: application/x-www-form-urlencoded",
        f"Content-Length: {len(body)}",
    ]
    return "\r\n".join([*lines, "", ""]).encode() + body


async def open_loop(port: int, sent: Iterable[Request], *, a_second: float, warm_up: int = 50) -> Report:
    """Latencies from the moment at which each was due. The first ones are not counted."""
    report, free = Report(), list[Connection]()
    began, asking = time.perf_counter(), set[asyncio.Task[None]]()

    async def one(number: int, what: Request) -> None:
        due = began + number / a_second
        while free and free[-1].closed:
            free.pop()
        connection = free.pop() if free else await _connect(port)
        status = await connection.ask(what)
        if number >= warm_up:
            report.latencies.append(time.perf_counter() - due)
            report.statuses[status] = report.statuses.get(status, 0) + 1
        free.append(connection)

    for number, what in enumerate(sent):
        await asyncio.sleep(max(0.0, began + number / a_second - time.perf_counter()))
        asking.add(asyncio.create_task(one(number, what)))
    await asyncio.gather(*asking)
    report.seconds = time.perf_counter() - began - warm_up / a_second
    for connection in free:
        connection.close()
    return report


async def _connect(port: int) -> Connection:
    _, connection = await asyncio.get_running_loop().create_connection(Connection, "127.0.0.1", port)
    return connection
