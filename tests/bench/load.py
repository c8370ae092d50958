"""A small load client: keep-alive connections, one request at a time on each, as light as Python allows.

It shares the two cores with what it measures; each report says how much processor time it took itself.
"""

import asyncio
import resource
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass
class Report:
    """Latencies in seconds, in the order of the answers; `own_cpu` is the client's share of the wall time."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    statuses: dict[int, int] = field(default_factory=dict)
    own_cpu: float = 0.0

    @property
    def per_second(self) -> float:
        return len(self.latencies) / self.seconds

    def quantile(self, share: float) -> float:
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    def __str__(self) -> str:
        return (
            f"{self.per_second:7.0f}/s  p50 {self.quantile(0.5) * 1e3:6.1f} ms  p99 {self.quantile(0.99) * 1e3:6.1f} ms"
            f"  (client used {self.own_cpu:.0%} of a core)"
        )


Request = bytes


def request(method: str, path: str, headers: Mapping[str, str], body: bytes = b"") -> Request:
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", *(f"{name}: {value}" for name, value in headers.items())]
    if body:
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, "", ""]).encode() + body


class Connection(asyncio.Protocol):
    """Understands what these services answer: a length, or chunks."""

    def __init__(self) -> None:
        self._seen = b""
        self._answer: asyncio.Future[int] | None = None
        self.body = b""
        self.closed = False
        """By the other side: whatever is sent on it is never answered."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    async def ask(self, sent: Request) -> int:
        if self.closed:
            raise ConnectionResetError("closed by the server")
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(sent)
        return await self._answer

    def data_received(self, data: bytes) -> None:
        self._seen += data
        end = self._seen.find(b"\r\n\r\n")
        if end < 0 or self._answer is None:
            return
        head = self._seen[:end].lower()
        body = self._seen[end + 4 :]
        at = head.find(b"content-length:")
        if at >= 0:
            length = int(head[at + 15 :].split(b"\r\n", 1)[0])
            complete = len(body) >= length
        else:
            complete = body.endswith(b"0\r\n\r\n")
        if complete:
            self.body, self._seen = body, b""
            waiting, self._answer = self._answer, None
            waiting.set_result(int(head[9:12]))

    def connection_lost(self, error: Exception | None) -> None:
        self.closed = True
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(error or ConnectionResetError("closed by the server"))

    def close(self) -> None:
        self._transport.close()


async def load(
    port: int, clients: int, each: Callable[[int, int], Request], *, seconds: float, warm_up: float = 1.0
) -> Report:
    """`each(client, n)` is the n-th request of a client. The warm-up is not counted; one answer of each is."""
    report = Report()
    began_counting = time.perf_counter() + warm_up
    until = began_counting + seconds
    used = _cpu()

    async def one(client: int) -> None:
        _, connection = await asyncio.get_running_loop().create_connection(Connection, "127.0.0.1", port)
        n = counted = 0
        while (now := time.perf_counter()) < until or not counted:
            status = await connection.ask(each(client, n))
            n += 1
            if now >= began_counting:
                counted += 1
                report.latencies.append(time.perf_counter() - now)
                report.statuses[status] = report.statuses.get(status, 0) + 1
        connection.close()

    await asyncio.gather(*(one(client) for client in range(clients)))
    report.seconds = time.perf_counter() - began_counting
    report.own_cpu = (_cpu() - used) / (report.seconds + warm_up)
    return report


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
