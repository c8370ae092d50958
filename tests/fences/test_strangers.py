"""Every route, asked by everybody, about other people's objects.

What is expected follows from the policy of each route: whose role it does not name is refused; whose role it names is
refused where the object is not theirs; and from such a refusal nobody learns whether there is such an object.
"""

import asyncio
from collections.abc import Iterable
from typing import NamedTuple

import pytest

from shared.identity import ROLES
from tests.drills.supervised import Supervised
from tests.fences.apps import Route, routes
from tests.fences.bystanders import Answer, Bystander, arrive, sent_with
from tests.fences.objects import Objects, parameters

PERSONAL = set(
    """
    application_id check_id contact_id credit_id entry_id evidence_id organization_id paper_id result_id session_id
    sheet_id sitting_id supervisor_id watch_id
    """.split()
)
"""Belongs to one person, and to the administrators where a route names them."""
ENTRUSTED = {"cohort_id", "oral_id", "task_id"}
"""Belongs to those who were given it, where a route is only for their role; a cohort is public elsewhere."""
REVIEWED = {
    "/ce-tracker/api/v1/credits/{credit_id}/evidence/{evidence_id}",
    "/ce-tracker/credits/{credit_id}/evidence/{evidence_id}",
}
"""One's own, and the administrators' who review it: the same address for both."""
ENDED_OR_NOT = {"/api/v1/me/sessions/{session_id}", "/account/sessions/{session_id}/end"}
"""Says the same whether there was anything of one's own to end; that nothing else ended has a test of its own."""
EVERYBODY = [None, *ROLES]
LOOKS_AFTER = {"administrator", "proctor"}
"""Whose business other people's affairs are where a route names them: a proctor's are those at the desk."""


class Found(NamedTuple):
    route: Route
    path: str
    answer: Answer

    def __str__(self) -> str:
        return f"{self.route.method} {self.path}: {self.answer.status} {self.answer.location}"


def permitted(route: Route, role: str | None) -> bool:
    assert route.policy
    if route.policy.anyone or role is None:
        return route.policy.anyone
    return not route.policy.roles or role in route.policy.roles


def of_others(route: Route, role: str | None) -> bool:
    """Whether what the address names can never be this bystander's."""
    assert route.policy
    if role in LOOKS_AFTER and (role in route.policy.roles or route.path in REVIEWED):
        return False
    named = set(parameters(route))
    return bool(named & PERSONAL) or bool(named & ENTRUSTED and route.policy.roles)


def reachable() -> list[Route]:
    """Through the gateway; what a service says about itself is on the loopback address only."""
    return [one for one in routes() if one.service == "gateway" or f"{one.path}/".startswith(f"/{one.service}/")]


class Strangers:
    def __init__(self, supervised: Supervised) -> None:
        self.objects = Objects(supervised.var)
        self._address = supervised.address
        self._tokens = asyncio.run(arrive(supervised))

    def ask(self, role: str | None, chosen: Iterable[Route]) -> list[Found]:
        return asyncio.run(self._ask(role, [(one, path) for one in chosen for path in self.objects.addresses(one)]))

    def ask_nowhere(self, role: str | None, chosen: Iterable[Route]) -> list[Found]:
        """The same routes, about what is not there."""
        return asyncio.run(self._ask(role, [(one, self.objects.nowhere(one)) for one in chosen]))

    async def _ask(self, role: str | None, questions: list[tuple[Route, str]]) -> list[Found]:
        for route, _ in questions:
            sent_with(route)
        async with Bystander(self._address, self._tokens[role]) as who:
            answers = await asyncio.gather(*(who.asks(route, path) for route, path in questions))
        return [Found(route, path, answer) for (route, path), answer in zip(questions, answers, strict=True)]


@pytest.fixture(scope="module")
def strangers(house: Supervised) -> Strangers:
    return Strangers(house)


@pytest.mark.parametrize("role", EVERYBODY)
def test_whose_role_a_route_does_not_name_is_refused(strangers: Strangers, role: str | None) -> None:
    closed = [route for route in reachable() if not permitted(route, role)]

    found = strangers.ask(role, closed)

    assert len(found) >= len(closed) > 10
    assert [str(one) for one in found if one.answer.status not in (303, 401, 403)] == []
    assert [str(one) for one in found if not one.answer.refused] == []


@pytest.mark.parametrize("role", ROLES)
def test_nobody_reaches_what_is_somebody_elses(strangers: Strangers, role: str) -> None:
    others = [route for route in reachable() if permitted(route, role) and of_others(route, role)]
    others = [route for route in others if route.path not in ENDED_OR_NOT]

    found = strangers.ask(role, others)

    assert len(found) >= len(others) > 20
    assert [str(one) for one in found if not one.answer.refused] == []
    assert [str(one) for one in found if one.answer.status == 422] == []


def test_nobody_ends_somebody_elses_session(strangers: Strangers) -> None:
    ending = [route for route in reachable() if route.path in ENDED_OR_NOT]
    before = strangers.objects.sessions()

    found = strangers.ask("trainee", ending)

    assert len(found) > len(ending) == 2
    assert before <= strangers.objects.sessions()


def test_from_a_refusal_mallory_does_not_learn_whether_there_is_such_an_object(strangers: Strangers) -> None:
    mine = [route for route in reachable() if permitted(route, "trainee") and "/api/" in route.path]
    others = [route for route in mine if of_others(route, "trainee")]

    nowhere = {found.route: found.answer.told for found in strangers.ask_nowhere("trainee", others)}
    there = strangers.ask("trainee", others)

    assert [f"{one} but {nowhere[one.route]}" for one in there if one.answer.told != nowhere[one.route]] == []


@pytest.mark.parametrize("role", EVERYBODY)
def test_what_a_role_may_look_at_never_breaks(strangers: Strangers, role: str | None) -> None:
    open_pages = [route for route in reachable() if permitted(route, role) and route.method == "GET"]

    found = strangers.ask(role, open_pages)

    assert [str(one) for one in found if one.answer.status >= 500] == []


def test_a_route_that_shows_other_peoples_objects_would_be_seen(strangers: Strangers) -> None:
    """The net is tried once: taken for somebody's own, the public pages of certificates are caught in it."""
    public = [route for route in reachable() if route.path == "/registry/api/v1/certificates/{number}"]

    found = strangers.ask("trainee", public)

    assert found
    assert not any(one.answer.refused for one in found)
