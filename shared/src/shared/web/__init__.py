"""Doors: how a service is put together, and what its routes share."""

from shared.web.problems import Problem
from shared.web.routers import Db, Id, api_router, page_router
from shared.web.service import Queue, build_service

__all__ = ["Db", "Id", "Problem", "Queue", "api_router", "build_service", "page_router"]
