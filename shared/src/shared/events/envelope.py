"""The envelope of every fact: CloudEvents 1.0 with a version per aggregate."""

from datetime import datetime
from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict

CATALOGUE: dict[str, type["Event"]] = {}
"""Every published fact by its type, which is also its NATS subject."""


class Event(BaseModel):
    """A dated fact about one person. `type` is its name on the wire: `<producer>.<aggregate>.<fact>.v<version>`."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    type: ClassVar[str]
    person_id: str

    def __init_subclass__(cls, *, type: str, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if CATALOGUE.setdefault(type, cls).__qualname__ != cls.__qualname__:
            raise TypeError(f"two facts are called {type}")
        cls.type = type

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Pydantic hands the class keyword on; there is nothing left to do with it."""

    @classmethod
    def aggregate(cls) -> str:
        """`curriculum.training` of `curriculum.training.completed.v1`."""
        return ".".join(cls.type.split(".")[:2])


class Envelope(BaseModel, frozen=True):
    """How a fact travels. `subject` is the aggregate's id, `sequence` its version, `time` domain time (UTC)."""

    specversion: Literal["1.0"] = "1.0"
    id: str
    source: str
    type: str
    subject: str
    time: datetime
    sequence: int
    datacontenttype: Literal["application/json"] = "application/json"
    data: dict[str, Any]

    @property
    def aggregate(self) -> str:
        return ".".join(self.type.split(".")[:2])

    def event(self) -> Event:
        """The typed fact. An unknown type raises KeyError: the sender is newer than we are."""
        return CATALOGUE[self.type].model_validate(self.data)
