"""Doors: how a service is put together, and what its routes share."""

from shared.web.deps import of_app
from shared.web.problems import Problem
from shared.web.room import SELDOM, Duty, Fast, Place, Queue, QueueQuery, Room, of_that_person
from shared.web.routers import After, Db, Id, NewId, PublicDoor, UnlistedDoor, api_router, page_router
from shared.web.service import build_service, queues_of

__all__ = [
    "SELDOM",
    "After",
    "Db",
    "Duty",
    "Fast",
    "Id",
    "NewId",
    "Place",
    "Problem",
    "PublicDoor",
    "Queue",
    "QueueQuery",
    "Room",
    "UnlistedDoor",
    "api_router",
    "build_service",
    "of_app",
    "of_that_person",
    "page_router",
    "queues_of",
]
