"""A reflection is read by its writer, and by nobody and nothing else: not in a file, not in a copy, not at any door."""

import gzip
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from curriculum.study.queries import my_reflection
from shared.actor import Actor as Reader
from shared.clock import now
from shared.settings import Settings
from shared.vault import Keyring, SealedShut
from tests.chain import training
from tests.chain.actor import Actor
from tests.drills.supervised import Supervised
from tests.journeys import prepared
from tests.journeys.beside import Beside
from tests.journeys.secrecy.doors import Asked, Doors, Own, telling
from tests.journeys.secrecy.haystack import search
from tests.journeys.secrecy.needles import accented_canary, plain_canary
from tests.journeys.staff import Everybody

API = "/curriculum/api/v1"
MODULES = (1, 2)
TOO_LONG = 20_001
OTHERS = ("another trainee", "facilitator", "examiner", "administrator", "employer", "nobody")


@dataclass(frozen=True)
class Kept:
    """Reflections of somebody, kept by the page and by the API, and some that were refused."""

    writer: Actor
    words: tuple[str, str]
    told: str
    """A word of theirs that was no secret, by which one sees that the search sees."""
    people: dict[str, Actor | None]
    own: Own

    def text(self) -> str:
        return f"I had “{self.words[0]}”\nand then {self.words[1]}, and I was not alone."


@pytest.fixture(scope="module")
def kept(house: Supervised, beside: Beside, everybody: Everybody) -> Kept:
    return beside.do(_keep(house, everybody))


async def _keep(house: Supervised, everybody: Everybody) -> Kept:
    told = plain_canary()
    writer = await prepared.newcomer(everybody, f"Kay {told}")
    another = await prepared.newcomer(everybody, "Mallory Meddler")
    cohort, sessions = await prepared.group(everybody)
    for person in (writer, another):
        training_id = await training.apply_and_be_admitted(person, everybody["femi"], cohort)
        await training.sign_the_code(person)
        await training.attend(everybody["femi"], sessions, training_id)
    await training.complete_module(writer, 1)
    check = await _open_check(writer, 2)
    bob, dana, erin, femi = await everybody.introduced("bob", "dana", "erin", "femi")
    people = dict(zip(OTHERS, (another, femi, bob, dana, erin, None), strict=True))
    own = {
        "application_id": ((await writer.get(f"{API}/application"))["id"],),
        "check_id": (check,),
        "cohort_id": (cohort,),
        "number": tuple(map(str, MODULES)),
        "person_id": (writer.person_id,),
        "session_id": tuple(sessions),
    }
    found = Kept(writer, (plain_canary(), accented_canary()), told, people, own)
    await _write(house, found)
    return found


async def _open_check(person: Actor, module: int) -> str:
    pages = list(range(1, len((await person.get(f"{API}/modules/{module}"))["pages"]) + 1))
    await person.do("PUT", f"{API}/modules/{module}/pages", {"pages": pages})
    return str((await person.do("POST", f"{API}/modules/{module}/checks"))["id"])


async def _write(house: Supervised, kept: Kept) -> None:
    text, writer = kept.text(), kept.writer
    assert await _send_form(house, writer, "/curriculum/modules/1/reflection", text) == 303
    await writer.do("PUT", f"{API}/modules/2/reflection", {"text": text})
    await _be_refused(house, writer, text)


async def _be_refused(house: Supervised, writer: Actor, text: str) -> None:
    """What is refused is seen by more code than what is taken: too long, too early, not as it should be."""
    too_long = text * (TOO_LONG // len(text) + 1)
    assert await _send_form(house, writer, "/curriculum/modules/1/reflection", too_long) == 422
    assert await _send_form(house, writer, "/curriculum/modules/30/reflection", text) in (403, 409)
    for module, body, status in ((1, {"text": too_long}, 422), (30, {"text": text}, 403), (1, {text: text}, 422)):
        answer = await writer.attempt("PUT", f"{API}/modules/{module}/reflection", body)
        assert answer.status == status


async def _send_form(house: Supervised, writer: Actor, path: str, text: str) -> int:
    headers = {"Authorization": f"Bearer {writer.token}", "Origin": house.address}
    form = {"data": {"text": text}, "headers": headers, "allow_redirects": False}
    async with writer.house.client.post(house.address + path, **form) as answer:
        return answer.status


@pytest.fixture(scope="module")
def doors(house: Supervised, kept: Kept) -> Doors:
    return Doors(house, kept.own)


@pytest.fixture(scope="module")
def copy(house: Supervised, kept: Kept, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh `make backup`."""
    place = tmp_path_factory.mktemp("backups") / "copy"
    house.run("deploy.care.backup", str(place))
    return place


def test_nothing_that_the_house_keeps_holds_a_word_of_it(house: Supervised, kept: Kept) -> None:
    assert search(house.var, *kept.words) == []
    assert [where for where in search(house.var, kept.told) if where.startswith("gateway.db")]


def test_no_copy_of_the_house_holds_a_word_of_it(kept: Kept, copy: Path) -> None:
    assert (copy / "manifest.json").exists()

    assert search(copy, *kept.words) == []
    assert [where for where in search(copy, kept.told) if where.startswith("gateway.db")]


@pytest.mark.parametrize("role", OTHERS)
def test_no_door_shows_it_to_anybody_else(beside: Beside, kept: Kept, doors: Doors, role: str) -> None:
    asked = beside.do(doors.ask(kept.people[role]))

    assert len({one.route for one in asked}) > 150
    assert len([one for one in asked if one.answer.status == 200]) > 40
    assert telling(asked, *kept.words) == []


def test_it_is_not_told_inside_either(beside: Beside, kept: Kept, doors: Doors) -> None:
    asked = beside.do(doors.ask_inside())

    answered = {one.path for one in asked if one.answer.status == 200}
    assert {"/metrics", "/health/live", "/health/ready"} <= answered
    assert telling(asked, *kept.words) == []


def test_its_writer_reads_it_at_two_doors_and_nowhere_else(beside: Beside, kept: Kept, doors: Doors) -> None:
    asked: list[Asked] = beside.do(doors.ask(kept.writer))

    pages = [f"{where}/modules/{number}/reflection" for where in (API, "/curriculum") for number in MODULES]
    assert telling(asked, kept.words[0]) == telling(asked, kept.words[1]) == sorted(pages)
    assert telling(asked, kept.told)


def test_the_page_of_its_writer_is_kept_by_no_browser(beside: Beside, house: Supervised, kept: Kept) -> None:
    async def headers(path: str) -> str:
        signed = {"Authorization": f"Bearer {kept.writer.token}"}
        async with kept.writer.house.client.get(house.address + path, headers=signed) as answer:
            assert kept.words[0] in await answer.text()
            return answer.headers["Cache-Control"]

    for path in ("/curriculum/modules/1/reflection", f"{API}/modules/2/reflection"):
        assert "no-store" in beside.do(headers(path))


@pytest.fixture
def spoilt(house: Supervised, copy: Path, tmp_path: Path) -> Path:
    """A copy of the copy, with the logs and keys beside it, in which one may plant what should never be there."""
    place = tmp_path / "spoilt"
    shutil.copytree(copy, place)
    for beside in ("log", "secrets", "keys"):
        shutil.copytree(house.var / beside, place / beside)
    return place


@pytest.mark.parametrize("canary", [plain_canary(), accented_canary()], ids=["plain", "accented"])
def test_what_lay_unsealed_in_the_database_would_be_found(kept: Kept, spoilt: Path, canary: str) -> None:
    with closing(sqlite3.connect(spoilt / "curriculum.db")) as database:
        long = f"{'Long before. ' * 900}{canary}{' Long after.' * 900}"
        mine = ("UPDATE reflections SET sealed = ? WHERE person_id = ?", (long, kept.writer.person_id))
        assert database.execute(*mine).rowcount == len(MODULES)
        database.commit()

    assert "curriculum.db, table reflections: utf-8" in search(spoilt, canary)


def test_what_was_written_but_not_yet_carried_over_would_be_found(spoilt: Path) -> None:
    """In the -wal beside a database that is in use."""
    canary = accented_canary()
    with closing(sqlite3.connect(spoilt / "curriculum.db")) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("UPDATE reflections SET sealed = ?", (canary,))
        database.commit()

        assert "curriculum.db-wal: utf-8" in search(spoilt, canary)


@pytest.mark.parametrize("canary", [plain_canary(), accented_canary()], ids=["plain", "accented"])
def test_a_line_of_a_log_would_be_found_also_in_an_old_log(spoilt: Path, canary: str) -> None:
    log = spoilt / "log" / "curriculum.log"
    line = json.dumps({"level": "WARNING", "message": f"could not keep text={canary!r}"})
    log.write_text(log.read_text() + line + "\n")
    (spoilt / "log" / "curriculum.log.1").write_bytes(gzip.compress(line.encode()))

    where = {found.partition(":")[0] for found in search(spoilt, canary)}
    assert where == {"log/curriculum.log", "log/curriculum.log.1, unzipped at 0"}


def read_again(folder: Path, kept: Kept) -> str:
    """As the service would, with what lies in this folder."""
    with Session(sa.create_engine(f"sqlite:///{folder}/curriculum.db", poolclass=sa.NullPool)) as session:
        return my_reflection(session, Reader(kept.writer.person_id), keyring(folder), 1).text


def keyring(folder: Path) -> Keyring:
    return Keyring.of(Settings(var=folder), "curriculum")


def test_a_copy_opens_with_its_master_key_and_with_no_other(kept: Kept, spoilt: Path) -> None:
    assert read_again(spoilt, kept) == kept.text()

    (spoilt / "secrets" / "curriculum-master.key").unlink()

    with pytest.raises(SealedShut):
        read_again(spoilt, kept)


def test_once_the_persons_key_is_deleted_nobody_reads_it_again(kept: Kept, spoilt: Path) -> None:
    """Nor when they write again, with a new key; and of the old one no byte is left in the file."""
    person, keys = kept.writer.person_id, keyring(spoilt)
    assert person.encode() in (spoilt / "keys" / "curriculum.db").read_bytes()

    keys.forget(person)
    keys.close()

    assert person.encode() not in b"".join(one.read_bytes() for one in (spoilt / "keys").iterdir())
    keys.seal(person, "reflection 3", "I begin anew.", now=now())
    with pytest.raises(SealedShut):
        read_again(spoilt, kept)
