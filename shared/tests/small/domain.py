"""The least that uses all of the plumbing: a few tables, a command that says a fact, a service that hears it."""

from datetime import UTC, date, datetime

import sqlalchemy as sa
from sqlmodel import Field, Session, SQLModel, col, select

from shared.clock import now
from shared.database import instant, new_registry
from shared.events import Envelope, Event, ModuleCompleted, TrainingCompleted
from shared.ids import new_id
from shared.messaging import Handler, Subscription, record
from shared.messaging.tables import Cursor, Held, Inbox, MessagingBase, Outbox
from shared.refusals import Conflict
from shared.rule_sets.tables import RuleSetBase

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class Base(SQLModel, registry=new_registry()):
    pass


class Person(Base, table=True):
    """`boss` is checked only at COMMIT: the way to a COMMIT that does not succeed."""

    __tablename__ = "people"
    __table_args__ = (sa.ForeignKeyConstraint(["boss"], ["people.id"], deferrable=True, initially="DEFERRED"),)

    id: str = Field(primary_key=True)
    boss: str | None = None


class Purse(Base, table=True):
    __tablename__ = "purses"

    id: str = Field(primary_key=True)
    coins: int


class Moment(Base, table=True):
    __tablename__ = "moments"

    id: str = Field(primary_key=True)
    at: datetime = instant()
    until: datetime | None = instant(nullable=True)


class Story(Base, table=True):
    """What was told of a person, in the order in which it was taken in."""

    __tablename__ = "stories"

    person_id: str = Field(primary_key=True)
    modules: str = ""


class Letter(Base, table=True):
    """What a reaction did: not rebuilt."""

    __tablename__ = "letters"

    id: str = Field(primary_key=True)
    person_id: str


class NoCoins(Conflict):
    slug = "no-coins"


class NotYet(Conflict):
    slug = "not-yet"


def make_tables(url: str) -> None:
    engine = sa.create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    Base.metadata.create_all(engine)
    MessagingBase.metadata.create_all(engine)
    RuleSetBase.metadata.create_all(engine)
    engine.dispose()


def fill(session: Session, purse: str, coins: int) -> None:
    session.add(Purse(id=purse, coins=coins))


def coins(session: Session, purse: str) -> int | None:
    found = session.get(Purse, purse)
    return found.coins if found else None


def add_one(session: Session, purse: str) -> int:
    """Read, then write: what loses updates where transactions do not see to it."""
    found = session.get_one(Purse, purse)
    found.coins += 1
    session.add(found)
    return found.coins


def refuse_after_filling(session: Session, purse: str) -> None:
    fill(session, purse, 1)
    session.flush()
    raise NoCoins


def befriend_a_stranger(session: Session, person: str) -> str:
    """Everything succeeds until COMMIT looks for the boss."""
    session.add(Person(id=person, boss="nobody"))
    session.flush()
    return person


def module_fact(person: str, module: int) -> ModuleCompleted:
    return ModuleCompleted(person_id=person, module=module, completed=module, required=34)


def completed_fact(person: str) -> TrainingCompleted:
    return TrainingCompleted(
        person_id=person, training_id="t", completed_on=date(2026, 3, 2), modules=34, practice_minutes=720, rule_set="r"
    )


def say(session: Session, *facts: Event) -> None:
    for fact in facts:
        record(session, fact, now=now())


def envelope(person: str, version: int, *, fact: Event | None = None) -> Envelope:
    told = fact or module_fact(person, version)
    return Envelope(
        id=new_id(),
        source="/curriculum",
        type=told.type,
        subject=person,
        time=NOON,
        sequence=version,
        data=told.model_dump(mode="json"),
    )


class Listener:
    """A subscription that writes stories and letters, and refuses the modules in `refused`."""

    def __init__(self) -> None:
        self.refused: set[tuple[str, int]] = set()
        handler = Handler(project=self._project, react=self._react)
        self.subscription = Subscription("curriculum.training", {ModuleCompleted: handler})

    def _project(self, session: Session, event: ModuleCompleted, envelope: Envelope) -> None:
        story = session.get(Story, event.person_id) or Story(person_id=event.person_id)
        story.modules += f"{event.module} "
        session.add(story)

    def _react(self, session: Session, event: ModuleCompleted, envelope: Envelope) -> None:
        if (event.person_id, event.module) in self.refused:
            raise NotYet
        session.add(Letter(id=envelope.id, person_id=event.person_id))


def stories(session: Session) -> dict[str, str]:
    return {row.person_id: row.modules.strip() for row in session.exec(select(Story))}


def heard(session: Session) -> dict[str, object]:
    """All that hearing facts leaves behind, apart from when it happened."""
    return {
        "stories": stories(session),
        "letters": sorted(session.exec(select(Letter.id))),
        "inbox": sorted(session.exec(select(Inbox.id))),
        "cursors": {row.subject: row.version for row in session.exec(select(Cursor))},
        "held": sorted(session.exec(select(Held.id))),
    }


def parked(session: Session) -> dict[str, str | None]:
    """The reason of each parked fact, by its id."""
    rows = session.exec(select(Held).where(col(Held.parked_at).is_not(None)))
    return {row.id: row.reason for row in rows}


def outbox(session: Session) -> list[Outbox]:
    return list(session.exec(select(Outbox).order_by(col(Outbox.position))))
