from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError
from sqlmodel import Session

from gateway.accounts import queries as accounts
from gateway.accounts.commands import open_account
from gateway.accounts.rules import Role
from gateway.accounts.tables import Account, RoleHolding
from gateway.people import commands, queries
from gateway.people.inputs import ChangeRoles, FindPerson
from gateway.people.rules import NobodyFound
from gateway.people.tables import RoleChange
from shared.actor import Actor
from shared.approvals import OwnAffairs
from shared.events import RoleEnded, RoleEndedV2, RoleGiven, RoleGivenV2
from shared.refusals import NotFound
from shared.testing import NOW, Scene
from shared.testing.cast import alice, bob, dana, dov

from .conftest import account_of

FROM_MARCH = "She scores from March on"
DAY = timedelta(days=1)


def give(scene: Scene, *roles: Role, of: str = "alice", by: Actor = dana) -> None:
    what = ChangeRoles(roles=roles or (Role.FACILITATOR,), reason=FROM_MARCH)
    scene.do(commands.change_roles, by, of, what, waiting=DAY)


def roles(scene: Scene, person_id: str = "alice") -> tuple[str, ...]:
    return scene.ask(accounts.person, person_id).roles


def test_a_role_is_given_with_the_record_of_who_and_why(scene: Scene, look: Any) -> None:
    give(scene, Role.TRAINEE, Role.FACILITATOR)

    [change] = look.all(RoleChange)
    assert (change.person_id, change.changed_by, change.given, change.taken) == ("alice", "dana", ["facilitator"], [])
    assert roles(scene) == ("facilitator", "trainee")
    assert scene.news_of(alice) == ["right-given"]
    assert scene.events(RoleGiven) == [RoleGiven(person_id="alice", role="facilitator")]


def test_a_role_that_came_later_is_told_in_words_that_know_it(scene: Scene) -> None:
    give(scene, Role.TRAINEE, Role.PROCTOR)
    give(scene, Role.TRAINEE)

    assert scene.events(RoleGivenV2) == [RoleGivenV2(person_id="alice", role="proctor")]
    assert scene.events(RoleEndedV2) == [RoleEndedV2(person_id="alice", role="proctor")]
    assert scene.events(RoleGiven) + scene.events(RoleEnded) == []


def test_the_record_falls_with_the_change(scene: Scene, look: Any) -> None:
    def and_then_fail(session: Session) -> None:
        what = ChangeRoles(roles=(Role.FACILITATOR,), reason=FROM_MARCH)
        commands.change_roles(session, dana, "alice", what, waiting=DAY, now=scene.now)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        scene.do(and_then_fail)

    assert look.all(RoleChange) == []
    assert roles(scene) == ("trainee",)


def test_what_is_the_same_leaves_no_record(scene: Scene, look: Any) -> None:
    give(scene, Role.TRAINEE)

    assert look.all(RoleChange) == []


def test_nobody_changes_their_own_roles(scene: Scene) -> None:
    with pytest.raises(OwnAffairs):
        give(scene, of="dana", by=dana)


def test_roles_of_nobody_are_not_found(scene: Scene) -> None:
    with pytest.raises(NotFound):
        give(scene, of="nobody")


def test_a_person_is_found_by_the_whole_address(scene: Scene) -> None:
    assert scene.ask(queries.find_person, FindPerson(email="Alice@Peerway.example")).person_id == "alice"
    with pytest.raises(NobodyFound):
        scene.ask(queries.find_person, FindPerson(email="alice@peerway"))


def test_the_page_tells_who_changed_what(scene: Scene) -> None:
    give(scene)

    found = scene.ask(queries.person_page, dov, "alice")

    assert [(change.by_name, change.given, change.taken) for change in found.changes] == [
        ("Dana", ("facilitator",), ("trainee",))
    ]


def test_the_list_shows_who_holds_more_than_the_trainees_role(scene: Scene) -> None:
    scene.do(open_account, "bob", account_of(bob))

    found = scene.ask(accounts.staff)

    assert [(person.name, person.roles) for person in found.items] == [
        ("Bob", ("examiner",)),
        ("Dana", ("administrator",)),
        ("Dov", ("administrator",)),
    ]
    assert found.after == ""


def test_a_role_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValidationError):
        ChangeRoles.model_validate({"roles": ["owner"], "reason": FROM_MARCH})


def test_whoever_holds_no_role_is_somebody_still(scene: Scene) -> None:
    scene.do(commands.change_roles, dana, "alice", ChangeRoles(reason=FROM_MARCH), waiting=DAY)

    assert roles(scene) == ()


def test_each_of_a_thousand_people_and_changes_is_shown(scene: Scene) -> None:
    def a_thousand(session: Session) -> None:
        for number in range(1_000):
            person_id = f"person-{number:04}"
            session.add(_account(person_id))
            session.add(RoleHolding(person_id=person_id, role=Role.EMPLOYER, since=NOW))
            session.add(
                RoleChange(
                    id=f"change-{number:04}",
                    person_id="alice",
                    changed_by="dana",
                    given=[],
                    taken=[],
                    reason=str(number),
                    changed_at=NOW,
                )
            )

    scene.do(a_thousand)

    everybody, changes = ["dana", "dov"], [f"{number}" for number in reversed(range(1_000))]
    everybody += [f"person-{number:04}" for number in range(1_000)]
    people: list[str] = []
    after = ""
    for _ in range(21):
        found = scene.ask(accounts.staff, after=after)
        people += [person.person_id for person in found.items]
        after = found.after
    assert (people, after) == (everybody, "")

    reasons: list[str] = []
    for _ in range(20):
        page = scene.ask(queries.person_page, dov, "alice", after=after)
        reasons += [change.reason for change in page.changes]
        after = page.after
    assert (reasons, after) == (changes, "")
    assert roles(scene, alice.id) == ("trainee",)


def _account(person_id: str) -> Account:
    """Names as they come: one after Dana and Dov, many the same."""
    return Account(
        person_id=person_id,
        name="Erin",
        email=person_id,
        email_folded=person_id,
        password_hash="",
        preferences={},
        confirmed_at=NOW,
    )
