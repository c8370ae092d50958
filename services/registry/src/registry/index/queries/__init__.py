"""Who is found by what somebody typed, and what they may have meant."""

from registry.index.queries.find import find, find_whole
from registry.index.queries.findable_people import findable_people, how_many_findable, people_waiting
from registry.index.queries.meant import meant

__all__ = ["find", "find_whole", "findable_people", "how_many_findable", "meant", "people_waiting"]
