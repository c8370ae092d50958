from datetime import datetime
from typing import Any

import pytest

from gateway.accounts.tables import Account
from gateway.people.commands import change_roles
from gateway.people.queries import find_person, person_page, staff
from gateway.people.rules import NobodyFound, OwnRoles, UnknownRole, decide_roles
from gateway.people.tables import RoleChange
from shared.database import Database
from shared.refusals import NotFound


async def give(
    database: Database, now: datetime, person: str = "alice", by: str = "dana", roles: Any = ("examiner",)
) -> None:
    await database.write(change_roles, person, roles, reason="She scores from March on", by=by, at=now)


async def test_a_role_is_given_with_the_record_of_who_and_why(
    database: Database, people: None, look: Any, now: datetime
) -> None:
    await give(database, now, roles=("trainee", "examiner"))

    change = (await look.all(RoleChange))[0]
    assert (change.person_id, change.changed_by, change.given, change.taken) == ("alice", "dana", ["examiner"], [])
    assert next(a.roles for a in await look.all(Account) if a.person_id == "alice") == ["examiner", "trainee"]


async def test_the_record_falls_with_the_change(database: Database, people: None, look: Any, now: datetime) -> None:
    def and_then_fail(session: Any) -> None:
        change_roles(session, "alice", ["examiner"], reason="She scores", by="dana", at=now)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await database.write(and_then_fail)

    assert await look.all(RoleChange) == []
    assert next(a.roles for a in await look.all(Account) if a.person_id == "alice") == ["trainee"]


async def test_what_is_the_same_leaves_no_record(database: Database, people: None, look: Any, now: datetime) -> None:
    await give(database, now, roles=("trainee",))

    assert await look.all(RoleChange) == []


async def test_nobody_changes_their_own_roles(database: Database, people: None, now: datetime) -> None:
    with pytest.raises(OwnRoles):
        await give(database, now, person="dana", by="dana")


async def test_roles_of_nobody_are_not_found(database: Database, people: None, now: datetime) -> None:
    with pytest.raises(NotFound):
        await give(database, now, person="nobody")


async def test_a_person_is_found_by_the_whole_address(database: Database, people: None) -> None:
    assert await database.read(find_person, "Alice@Peerway.example") == "alice"
    with pytest.raises(NobodyFound):
        await database.read(find_person, "alice@peerway")


async def test_the_page_tells_who_changed_what(database: Database, people: None, now: datetime) -> None:
    await give(database, now)

    found = await database.read(person_page, "alice")

    assert [(change.by_name, change.given, change.taken) for change in found.changes] == [
        ("Dana", ("examiner",), ("trainee",))
    ]


async def test_the_list_shows_who_holds_more_than_the_trainees_role(database: Database, people: None) -> None:
    found = await database.read(staff, 1)

    assert [person.name for person in found.people] == ["Dana", "Dov"]
    assert found.pages == 1


def test_a_role_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownRole):
        decide_roles(["owner"], of_oneself=False)
