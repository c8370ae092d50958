"""What waits for administrators, as it is shown."""

from collections.abc import Container
from datetime import UTC, datetime

from pydantic import BaseModel

from gateway.alarms.views import OpenAlarm


class WaitingQueue(BaseModel, frozen=True):
    slug: str
    title: str
    count: int
    oldest: datetime | None = None
    url: str
    role: str = "administrator"


class ServiceWork(BaseModel, frozen=True):
    """`queues` is None when the service did not answer."""

    name: str
    title: str
    queues: tuple[WaitingQueue, ...] | None


class Work(BaseModel, frozen=True):
    services: tuple[ServiceWork, ...]
    alarms: tuple[OpenAlarm, ...] = ()

    @property
    def most(self) -> int:
        """How many wait where most do, ten at least: the scale of the drawings."""
        return max(10, *(queue.count for service in self.services for queue in service.queues or ()))

    def longest(self, roles: Container[str]) -> WaitingQueue | None:
        """Where somebody has waited longest for whoever holds these roles: what to do next."""
        waiting = [queue for service in self.services for queue in service.queues or () if queue.count and queue.oldest]
        return min((queue for queue in waiting if queue.role in roles), key=_since, default=None)


def _since(queue: WaitingQueue) -> datetime:
    return queue.oldest or datetime.max.replace(tzinfo=UTC)
