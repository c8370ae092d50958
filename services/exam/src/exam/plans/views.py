from pydantic import BaseModel


class PlanEntry(BaseModel, frozen=True):
    """Something to go back to: what it is, and the numbers of the modules."""

    title: str
    words: str | None
    modules: tuple[int, ...]
