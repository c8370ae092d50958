from typing import NamedTuple


class Use(NamedTuple):
    """That a place was shown what the mark is of."""

    place: str
    mark: str
