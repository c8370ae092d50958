"""Since when a role is held: what the gateway says of it is what other services decide by."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import select

from gateway.accounts.queries import person
from gateway.accounts.rules import Role
from gateway.accounts.tables import RoleHolding
from gateway.people.commands import change_roles, confirm_role
from gateway.people.inputs import ChangeRoles
from gateway.people.rules import BY_TWO
from gateway.sessions.live_sessions import LiveSessions
from gateway.sessions.signing import SigningKeys
from gateway.settings import GatewaySettings
from shared import clock
from shared.actor import Actor
from shared.approvals import Act, approve
from shared.approvals.rules import RoleTooYoung
from shared.identity import Verifier
from shared.migrations import downgrade, upgrade
from shared.testing import NOW, Scene
from shared.testing.cast import dana, dov, mallory

from .test_live_sessions import key_of

NOT_AT_ALL = timedelta(0)
RELEASE = Act("release", about="result", subject_id="result-1", concerns="alice")


def give(scene: Scene, *roles: Role, of: Actor, by: Actor = dana) -> None:
    """One gives it, another confirms, and nobody waits."""
    scene.do(change_roles, by, of.id, ChangeRoles(roles=roles, reason="We are too few"), waiting=NOT_AT_ALL)
    for role in set(roles) & BY_TWO - set(scene.ask(person, of.id).roles):
        scene.do(confirm_role, dov, of.id, role, waiting=NOT_AT_ALL)
    scene.due()


def since(scene: Scene, who: Actor) -> dict[str, datetime]:
    rows = scene.rows(select(RoleHolding).where(RoleHolding.person_id == who.id))
    return {row.role: row.since for row in rows}


def test_a_role_is_held_since_the_account_was_opened_or_since_it_was_given(scene: Scene) -> None:
    scene.later(days=1)
    give(scene, Role.TRAINEE, Role.ADMINISTRATOR, of=mallory)
    scene.later(days=1)
    give(scene, Role.TRAINEE, Role.ADMINISTRATOR, Role.EXAMINER, of=mallory)

    days = [NOW + timedelta(days=days) for days in range(3)]
    assert since(scene, mallory) == {"trainee": days[0], "administrator": days[1], "examiner": days[2]}


def test_a_role_that_was_taken_and_given_again_is_held_since_then(scene: Scene) -> None:
    give(scene, Role.EXAMINER, of=mallory)
    scene.later(days=1)
    give(scene, of=mallory)
    assert since(scene, mallory) == {}

    scene.later(days=1)
    give(scene, Role.EXAMINER, of=mallory)

    assert since(scene, mallory) == {"examiner": NOW + timedelta(days=2)}


async def as_another_service_knows(scene: Scene, settings: GatewaySettings, person_id: str) -> Actor:
    """Who acts, from the identity that the gateway signs to what a command of the examination is given."""
    live = LiveSessions(scene.database, SigningKeys(settings.var / "secrets"), settings)
    known = await live.find(await key_of(scene.database, person_id))
    assert known is not None
    verifier = Verifier("exam", "", {key.kid: key for key in live.keys.keys})
    return (await verifier.identify(live.token(known, "exam"))).actor


async def test_who_became_an_administrator_after_the_first_approval_cannot_give_the_second(
    scene: Scene, settings: GatewaySettings
) -> None:
    """Nobody makes their own second. Domain time is what counts, also where it was moved."""
    write = scene.database.write
    scene.later(days=400)
    first = await as_another_service_knows(scene, settings, "dana")
    assert await write(approve, first, RELEASE, "Both parts are scored.", now=clock.now()) is False

    scene.later(hours=1)
    what = ChangeRoles(roles=(Role.ADMINISTRATOR,), reason="We are too few")
    await write(change_roles, first, mallory.id, what, waiting=NOT_AT_ALL, now=clock.now())
    await write(confirm_role, dov, mallory.id, Role.ADMINISTRATOR, waiting=NOT_AT_ALL, now=clock.now())
    scene.due()
    scene.later(hours=1)

    second = await as_another_service_knows(scene, settings, mallory.id)
    assert second.roles == {"administrator": NOW + timedelta(days=400, hours=1)}
    with pytest.raises(RoleTooYoung):
        await write(approve, second, RELEASE, "I agree.", now=clock.now())

    third = await as_another_service_knows(scene, settings, "dov")
    assert third.roles == {"administrator": NOW}
    assert await write(approve, third, RELEASE, "I agree.", now=clock.now())


def test_accounts_from_before_are_brought_along(database_url: str) -> None:
    """From the record of changes, the newest that gave it; what no change gave, from the account's opening."""
    downgrade("gateway", database_url, "2026_11_29_typed_states")
    engine = sa.create_engine(database_url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        before = sa.MetaData()
        before.reflect(connection)
        accounts = before.tables["accounts"]
        connection.execute(accounts.delete())
        connection.execute(accounts.insert(), [_account("ann", ["examiner", "trainee"]), _account("ben", [])])
        changes = [_change(1, ["examiner"]), _change(2, [], ["examiner"]), _change(3, ["examiner"]), _change(4, [])]
        connection.execute(before.tables["role_changes"].insert(), changes)

    upgrade("gateway", database_url)
    with engine.connect() as connection:
        found = connection.execute(sa.text("SELECT person_id, role, since FROM role_holdings ORDER BY role"))
        held = [(row.person_id, row.role, _moment(row.since)) for row in found]
    assert held == [("ann", "examiner", NOW + timedelta(days=3)), ("ann", "trainee", NOW)]

    downgrade("gateway", database_url, "2026_11_29_typed_states")
    with engine.connect() as connection:
        kept = {row.person_id: row.roles for row in connection.execute(accounts.select())}
    assert kept == {"ann": ["examiner", "trainee"], "ben": []}
    upgrade("gateway", database_url)
    engine.dispose()


def _account(person_id: str, roles: list[str]) -> dict[str, Any]:
    words = dict.fromkeys(("name", "email", "email_folded", "password_hash"), person_id)
    more = {"language": "en", "preferences": {}, "confirmed_at": NOW}
    return {"person_id": person_id, "roles": roles, **words, **more}


def _change(day: int, given: list[str], taken: list[str] | None = None) -> dict[str, Any]:
    """Written down in no order."""
    at = NOW + timedelta(days=day)
    change = {"id": f"change-{9 - day}", "person_id": "ann", "changed_by": "dana", "reason": "So it was"}
    return change | {"given": given, "taken": taken or [], "changed_at": at}


def _moment(written: datetime | str) -> datetime:
    found = datetime.fromisoformat(written) if isinstance(written, str) else written
    return found.replace(tzinfo=NOW.tzinfo) if found.tzinfo is None else found.astimezone(NOW.tzinfo)
