"""What every fact has, and its envelope: CloudEvents 1.0 with a version per aggregate."""

from datetime import datetime
from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict

CATALOGUE: dict[str, type["Event"]] = {}
"""Every published fact by its type, which is also its NATS subject."""

About = Literal["person", "offering", "provider", "rule-set", "ledger"]
"""What a fact may be about. The wording of the Code of Ethics counts as a rule set."""


class Event(BaseModel):
    """A dated fact about one subject. `type` is its name on the wire: `<producer>.<aggregate>.<fact>.v<version>`.

    `trigger` is when exactly it is said, `since` the month from which it is said. A class without a type is not a
    fact: it says what several facts are about.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    type: ClassVar[str]
    about: ClassVar[About]
    trigger: ClassVar[str]
    since: ClassVar[str]

    def __init_subclass__(
        cls, *, type: str = "", about: About | None = None, trigger: str = "", since: str = "", **kwargs: Any
    ) -> None:
        super().__init_subclass__(**kwargs)
        if about:
            cls.about = about
        if type:
            if CATALOGUE.setdefault(type, cls).__qualname__ != cls.__qualname__:
                raise TypeError(f"two facts are called {type}")
            cls.type, cls.trigger, cls.since = type, trigger, since

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Pydantic hands the class keywords on; there is nothing left to do with them."""

    @property
    def subject_id(self) -> str:
        """The id of what it is about, from the field that is called after it: `person_id`, `rule_set_id`."""
        found: str = getattr(self, f"{self.about.replace('-', '_')}_id")
        return found

    @classmethod
    def aggregate(cls) -> str:
        """`curriculum.training` of `curriculum.training.completed.v1`."""
        return ".".join(cls.type.split(".")[:2])


class PersonEvent(Event, about="person"):
    """A fact about one person, by their opaque id."""

    person_id: str


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
