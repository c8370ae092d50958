"""Routing: the front door itself. Who comes in, what goes on to which service, and what every answer says."""
