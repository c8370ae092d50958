from pydantic import BaseModel


class Arrangement(BaseModel, frozen=True):
    """What is set up for a person. `percent` of the usual time, None without a limit; `breaks` stop the clock."""

    percent: int | None = 100
    breaks: bool = False
    kinds: tuple[str, ...] = ()
