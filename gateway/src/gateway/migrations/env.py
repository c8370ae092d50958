"""Alembic asks here which tables there are: those of all rooms."""

import gateway.accounts.tables
import gateway.alarms.tables
import gateway.mail.tables
import gateway.notices.tables
import gateway.people.tables
import gateway.registrations.tables
import gateway.sessions.tables  # noqa: F401
from gateway.base import Base
from shared.migrations import run

run(Base.metadata)
