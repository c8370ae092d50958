"""The public record is not rewritten by its holder: after a decision, name and listing stand as they were that day."""

import random
from collections.abc import Callable
from contextlib import suppress
from datetime import date

import pytest

from registry.listings.commands import choose_listing, give_share_link, withdraw_share_link
from registry.listings.inputs import ChooseListing
from registry.name_requests.commands import ask_for_name, confirm_name
from registry.name_requests.inputs import AskForName
from registry.name_requests.queries import waiting_request_of
from registry.names.rules import StandsStill
from registry.retirements.commands import retire
from registry.verification.queries import entry_by_link, entry_by_number
from registry.verification.views import PublicEntry
from shared.events import CEYearMissed, ResultWithdrawn
from shared.refusals import NotFound, Refusal
from shared.testing import Scene
from shared.testing.cast import alice, dana

from .walk import certify, confirm, decide, keys, moment

DAY = date(2026, 5, 9)


def active(scene: Scene, number: str) -> None:
    """Nothing happens."""


def grace(scene: Scene, number: str) -> None:
    missed(scene, on=date(2028, 1, 1))


def inactive(scene: Scene, number: str) -> None:
    missed(scene, on=date(2028, 6, 1))


def missed(scene: Scene, on: date) -> None:
    scene.at(date(2028, 1, 1))
    over, until = date(2028, 1, 1), date(2028, 3, 30)
    scene.hear(CEYearMissed(person_id=alice.id, year=2027, missed_on=over, grace_until=until, minutes_missing=120))
    scene.at(on)


def checking(scene: Scene, number: str) -> None:
    withdrawn = ResultWithdrawn(person_id=alice.id, result_id=f"result-{alice.id}", withdrawn_on=scene.now.date())
    scene.hear(withdrawn)


def retired(scene: Scene, number: str) -> None:
    scene.do(retire, alice)


def suspended(scene: Scene, number: str) -> None:
    decide(scene, number, "suspend")


def revoked(scene: Scene, number: str) -> None:
    decide(scene, number, "revoke")


FREE: tuple[Callable[[Scene, str], None], ...] = (active, grace, inactive, checking, retired)
DECIDED: tuple[Callable[[Scene, str], None], ...] = (suspended, revoked)


def rename(scene: Scene) -> None:
    scene.do(ask_for_name, alice, keys(scene), AskForName(name="Maria Gomez"))
    confirm(scene, alice)


def number_only(scene: Scene) -> None:
    scene.do(choose_listing, alice, ChooseListing(name="Alice Amadi", listing="number"))


def unlist(scene: Scene) -> None:
    scene.do(choose_listing, alice, ChooseListing(name="Alice Amadi", listing="unlisted"))


def shorten(scene: Scene) -> None:
    scene.do(choose_listing, alice, ChooseListing(name="Alice A.", listing="name"))


def withdraw_link(scene: Scene) -> None:
    scene.do(withdraw_share_link, alice)


def another_link(scene: Scene) -> None:
    scene.do(give_share_link, alice)


ACTS = (rename, number_only, unlist, shorten, withdraw_link, another_link)


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("status", DECIDED)
def test_after_a_decision_nothing_of_the_entry_changes(scene: Scene, status, act) -> None:  # type: ignore[no-untyped-def]
    number = certify(scene, alice, DAY, name="Alice Amadi")
    code = scene.do(give_share_link, alice)
    scene.later(days=3)
    status(scene, number)
    before = seen(scene, number, code)

    with pytest.raises(StandsStill):
        act(scene)

    assert seen(scene, number, code) == before == (("Alice Amadi", status.__name__, date(2026, 5, 12)),) * 2


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("status", FREE)
def test_while_no_decision_stands_everything_is_the_holders_to_change(scene: Scene, status, act) -> None:  # type: ignore[no-untyped-def]
    number = certify(scene, alice, DAY, name="Alice Amadi")
    code = scene.do(give_share_link, alice)
    status(scene, number)
    assert seen(scene, number, code)[0][1] == status.__name__
    before = seen(scene, number, code)

    act(scene)

    assert seen(scene, number, code) != before


@pytest.mark.parametrize(("choice", "name"), [("name", "Alice Amadi"), ("number", None), ("unlisted", None)])
@pytest.mark.parametrize("status", DECIDED)
def test_the_number_always_tells_of_a_decision_and_the_name_only_where_it_was_public(  # type: ignore[no-untyped-def]
    scene: Scene, status, choice, name
) -> None:
    number = certify(scene, alice, DAY, name="Alice Amadi", choice=choice)
    status(scene, number)

    entry = scene.ask(entry_by_number, number)

    assert (entry.name, entry.status.kind, entry.status.since) == (name, status.__name__, DAY)


def test_a_name_that_waits_is_not_confirmed_while_a_decision_stands(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice Amadi")
    scene.do(ask_for_name, alice, keys(scene), AskForName(name="Maria Gomez"))
    decide(scene, number, "suspend")

    with pytest.raises(StandsStill):
        scene.do(confirm_name, dana, keys(scene), scene.ask(waiting_request_of, alice.id))


def test_once_the_decision_is_lifted_the_holder_chooses_again(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice Amadi")
    decide(scene, number, "suspend")
    decide(scene, number, "reinstate")

    unlist(scene)

    with pytest.raises(NotFound):
        scene.ask(entry_by_number, number)


@pytest.mark.parametrize("seed", range(5))
def test_in_any_history_what_the_number_tells_of_a_decision_never_changes(scene: Scene, seed: int) -> None:
    """Forty steps in any order, each taken or refused."""
    chance = random.Random(seed)
    number = certify(scene, alice, DAY, name="Alice Amadi")
    stood: PublicEntry | None = None
    steps = [*(lambda act=act: act(scene) for act in ACTS), *(lambda d=d: decide(scene, number, d) for d in DECISIONS)]
    for _ in range(40):
        scene.later(days=1)
        with suppress(Refusal):
            chance.choice(steps)()
        entry = told(scene, number)
        decided = entry is not None and entry.status.kind in ("suspended", "revoked")
        if decided and stood is not None and entry.status.kind == stood.status.kind:
            assert entry == stood
        stood = entry if decided else None


DECISIONS = ("suspend", "reinstate", "suspend", "reinstate", "revoke")


def told(scene: Scene, number: str) -> PublicEntry | None:
    try:
        return scene.ask(entry_by_number, number).model_copy(update={"as_of": moment(DAY)})
    except NotFound:
        return None


def seen(scene: Scene, number: str, code: str) -> tuple[tuple[str | None, str, date | None], ...]:
    """By number and by link; None for what shows nothing."""
    shown = []
    for query, key in ((entry_by_number, number), (entry_by_link, code)):
        try:
            entry = scene.ask(query, key)
            shown.append((entry.name, str(entry.status.kind), entry.status.since))
        except NotFound:
            shown.append((None, "nothing", None))
    return tuple(shown)
