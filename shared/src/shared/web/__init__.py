"""Doors: how a service is put together, and what its routes share."""

from shared.web.deps import of_app
from shared.web.problems import Problem
from shared.web.room import Duty, Fast, Queue, Room
from shared.web.routers import After, Db, Id, NewId, PublicDoor, UnlistedDoor, api_router, page_router
from shared.web.service import build_service

__all__ = [
    "After",
    "Db",
    "Duty",
    "Fast",
    "Id",
    "NewId",
    "Problem",
    "PublicDoor",
    "Queue",
    "Room",
    "UnlistedDoor",
    "api_router",
    "build_service",
    "of_app",
    "page_router",
]
