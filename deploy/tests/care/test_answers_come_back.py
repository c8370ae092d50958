"""After a house is lost its answers are read again: with a copy of the data, one of the keys, and the master."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import connect

import pytest
from sqlmodel import Session

from deploy.care import keys
from deploy.care.backup import backup
from deploy.care.restore import restore
from exam.answers.commands import save_answer
from exam.answers.inputs import SaveAnswer, Version
from exam.answers.queries import answers_of
from exam.eligibility.commands import open_eligibility
from exam.forms.queries import positions
from exam.keyring import keyring
from exam.publish import publish
from exam.sittings.commands import begin_sitting
from exam.sittings.queries import my_sat
from shared.actor import Actor
from shared.database import Database
from shared.migrations import upgrade
from shared.services import SERVICES
from shared.settings import Settings
from shared.vault import SealedShut

NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)
ALICE = Actor("alice")
WORDS = "I would sit down, listen, and say back what I heard."


@pytest.fixture
def sitting(folder: Path) -> Iterator[str]:
    """Who sits it has just begun, and has a key that no older copy knows."""
    keyring.cache_clear()
    (folder / "keys").mkdir()
    for name in SERVICES:
        connect(folder / f"{name}.db").close()
    keys.copy(NOW - timedelta(days=1))
    url = Settings().database_url("exam")
    upgrade("exam", url)
    with closing(Database(url)) as database:
        database.write_now(publish, now=NOW)
        yield database.write_now(_write, now=NOW)
    keyring.cache_clear()


def _write(session: Session, *, now: datetime) -> str:
    open_eligibility(session, ALICE.id, now=now)
    session.flush()
    sitting_id = begin_sitting(session, ALICE, now=now)
    session.flush()
    asked = positions(session, my_sat(session, ALICE, sitting_id).form_id)
    item = next(one.item_id for one in asked if one.kind == "written")
    what = SaveAnswer(item_id=item, version=Version(base=0, answer=WORDS))
    save_answer(session.connection(), ALICE, sitting_id, what, now=now)
    return sitting_id


def read(sitting_id: str) -> list[object]:
    keyring.cache_clear()
    with closing(Database(Settings().database_url("exam"))) as database:
        return [saved.answer for saved in database.read_now(answers_of, sitting_id).values()]


def test_with_the_keys_that_were_copied_with_it_every_answer_opens(sitting: str, folder: Path) -> None:
    copied, copied_keys = backup(), keys.copy(NOW)
    shutil.rmtree(folder / "keys")

    (folder / "keys").mkdir()
    shutil.copy2(copied_keys / "exam.db", folder / "keys" / "exam.db")
    restore(copied)

    assert read(sitting) == [{"R": WORDS}]


def test_with_other_keys_it_stays_shut_and_says_so(sitting: str, folder: Path) -> None:
    copied = backup()
    (folder / "keys" / "exam.db").unlink()
    keyring.cache_clear()
    keyring().prepare("somebody", now=NOW)
    restore(copied)

    with pytest.raises(SealedShut):
        read(sitting)
