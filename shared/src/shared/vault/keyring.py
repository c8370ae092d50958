"""A key for each person, in a database of its own.

A key is committed before anything is sealed with it; of what is erased, the data goes first. So no copy of the one
needs to be of the same moment as a copy of the other, as long as it is not older.
"""

import hmac
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError

from shared.database import NAMING, Instant
from shared.settings import Settings
from shared.vault.masters import Masters
from shared.vault.sealing import SealedShut, new_key, open_with, seal_with

METADATA = sa.MetaData(naming_convention=NAMING)
KEYS = sa.Table(
    "person_keys",
    METADATA,
    sa.Column("person_id", sa.String, primary_key=True),
    sa.Column("wrapped", sa.LargeBinary, nullable=False),
    sa.Column("master", sa.String, nullable=False),
    sa.Column("made_at", Instant, nullable=False),
)

MANY = 5_000
"""Keys in memory, after which it is looked which of them are over."""


@dataclass(frozen=True)
class WrappedKey:
    """`master`: the name of the master key that wrapped it."""

    person_id: str
    wrapped: bytes
    master: str
    made_at: datetime


class Keyring:
    """`remembered`: seconds that an opened key stays in memory, for what seals many times a second. Most need none."""

    def __init__(self, masters: Masters, url: str, *, remembered: float = 0.0) -> None:
        self.masters = masters
        self._url = url
        self._remembered = remembered
        self._in_memory: dict[str, tuple[bytes, float]] = {}

    @classmethod
    def of(cls, settings: Settings, service: str, *, remembered: float = 0.0) -> "Keyring":
        masters, url = Masters(settings.master_key(service)), settings.key_database_url(service)
        return cls(masters, url, remembered=remembered)

    def prepare(self, person_id: str, *, now: datetime) -> None:
        """Make a person's key ahead, so that nothing waits for it that is sealed later; twice is harmless."""
        if self._key(person_id) is None:
            self._make(person_id, now)

    def seal(self, person_id: str, context: str, text: str, *, now: datetime) -> bytes:
        """Seal a text for the one person whose it is. `context` says what it is, and must be the same on opening."""
        return self.seal_content(person_id, context, text.encode(), now=now)

    def seal_content(self, person_id: str, context: str, content: bytes, *, now: datetime) -> bytes:
        """As `seal`, a file."""
        key = self._key(person_id) or self._make(person_id, now)
        return seal_with(key, content, f"{person_id} {context}")

    def unseal(self, person_id: str, context: str, sealed: bytes | None) -> str:
        """What was sealed; empty where nothing was. Without the person's key it stays shut for good."""
        return "" if sealed is None else self.unseal_content(person_id, context, sealed).decode()

    def unseal_content(self, person_id: str, context: str, sealed: bytes) -> bytes:
        """As `unseal`, a file."""
        key = self._key(person_id)
        if key is None:
            raise SealedShut
        return open_with(key, sealed, f"{person_id} {context}")

    def mark(self, whose: str, what: str, content: bytes, *, now: datetime) -> bytes:
        """The same for the same content, and without the key nobody can say for which."""
        key = self._key(whose) or self._make(whose, now)
        return hmac.digest(hmac.digest(key, b"marks", "sha256"), f"{what}\0".encode() + content, "sha256")

    def forget(self, person_id: str) -> None:
        """Delete a person's key: what is sealed for them opens nowhere any more."""
        self._in_memory.pop(person_id, None)
        with self._database.begin() as database:
            database.execute(sa.delete(KEYS).where(KEYS.c.person_id == person_id))
        self._in_memory.pop(person_id, None)

    def take(self, key: WrappedKey) -> None:
        """Keep a key that lay elsewhere, unless there is one already."""
        with suppress(IntegrityError), self._database.begin() as database:
            database.execute(sa.insert(KEYS).values(vars(key)))

    def renew(self) -> int:
        """Wrap all keys with a new master key; how many. Can be broken off and begun again at any moment."""
        name, master = self.masters.begin()
        known = self.masters.known()
        with self._database.begin() as database:
            rows = database.execute(sa.select(KEYS).where(KEYS.c.master != name)).all()
            for row in rows:
                key = _opened(known, row.person_id, row.wrapped, row.master)
                wrapped = seal_with(master, key, f"key of {row.person_id}")
                change = sa.update(KEYS).where(KEYS.c.person_id == row.person_id)
                database.execute(change.values(wrapped=wrapped, master=name))
        self.masters.finish()
        return len(rows)

    def close(self) -> None:
        """Nothing to do where nobody asked for a key: the database is made when it is first needed."""
        opened = vars(self).get("_database")
        if opened is not None:
            opened.dispose()

    @cached_property
    def _database(self) -> sa.Engine:
        url = make_url(self._url.replace("postgresql://", "postgresql+psycopg://"))
        if url.get_backend_name() == "sqlite" and url.database:
            Path(url.database).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        engine = sa.create_engine(url, pool_pre_ping=url.get_backend_name() != "sqlite")
        if url.get_backend_name() == "sqlite":
            sa.event.listen(engine, "connect", _leave_nothing_behind)
        METADATA.create_all(engine)
        return engine

    def _key(self, person_id: str) -> bytes | None:
        key, until = self._in_memory.get(person_id, (None, 0.0))
        if until > time.monotonic():
            return key
        key = self._read(person_id)
        if key is not None and self._remembered:
            self._remember(person_id, key)
        return key

    def _remember(self, person_id: str, key: bytes) -> None:
        """What is over goes when there are many, all at once: nobody counts them at each save."""
        now = time.monotonic()
        if len(self._in_memory) >= MANY:
            self._in_memory = {id: one for id, one in self._in_memory.copy().items() if one[1] > now}
        self._in_memory[person_id] = (key, now + self._remembered)

    def _read(self, person_id: str) -> bytes | None:
        with self._database.connect() as database:
            row = database.execute(sa.select(KEYS).where(KEYS.c.person_id == person_id)).one_or_none()
        return None if row is None else _opened(self.masters.known(), person_id, row.wrapped, row.master)

    def _make(self, person_id: str, now: datetime) -> bytes:
        name, master = self.masters.wrapping()
        self.take(WrappedKey(person_id, seal_with(master, new_key(), f"key of {person_id}"), name, now))
        made = self._key(person_id)
        if made is None:
            raise SealedShut
        return made


def _opened(known: dict[str, bytes], person_id: str, wrapped: bytes, master: str) -> bytes:
    if master not in known:
        raise SealedShut
    return open_with(known[master], wrapped, f"key of {person_id}")


def _leave_nothing_behind(connection: sa.engine.interfaces.DBAPIConnection, _: object) -> None:
    """What is deleted is overwritten, and no log beside the file keeps it."""
    for line in ("journal_mode = TRUNCATE", "secure_delete = ON", "synchronous = FULL"):
        connection.cursor().execute(f"PRAGMA {line}")
