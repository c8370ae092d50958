"""Who asks to be forgotten: two people make sure of it, the person can stop it, and then it is done and counted."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest
import sqlalchemy as sa
from fastapi import FastAPI

from registry.base import Base
from registry.erasure.commands import forget_person
from registry.erasure.rules import HOLDINGS, holdings
from registry.erasure.tables import Erasure
from registry.erasure_requests import record as outside
from registry.erasure_requests.record import FILE, recorded
from registry.erasure_requests.rules import MOVES, State
from registry.erasure_requests.tables import ErasureRequest
from registry.settings import settings
from shared.actor import Actor
from shared.approvals.tables import Approval
from shared.messaging.tables import MessagingBase
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov, mallory

from .walk import API, certify, decide, rename

DAY = date(2026, 2, 2)
ASKED = {
    "whom": "alice",
    "reason": "She wrote on Monday that she wants to leave no trace.",
    "known_by": "We called her back at the number that she had given.",
}
DECLINE = {"reason": "Somebody else wrote to us in your name."}


@pytest.fixture(autouse=True)
def record() -> Iterator[None]:
    """The record beside the databases, with nobody in it before and after."""
    (settings().var / FILE).unlink(missing_ok=True)
    yield
    (settings().var / FILE).unlink(missing_ok=True)


def ask(scene: Scene, by: Actor = dana, **change: str) -> str:
    sent = scene.send(f"{API}/erasures", json=ASKED | change, as_=by)
    assert sent.status_code == 201, sent.text
    return str(sent.json()["asked"]["id"])


def answer(scene: Scene, request: str, how: str, by: Actor = dov) -> int:
    return scene.send(f"{API}/erasures/{request}/{how}", json=DECLINE if how == "decline" else None, as_=by).status_code


def state(scene: Scene, request: str) -> State:
    return State(scene.row(ErasureRequest, request).state)


def test_two_people_and_seven_days_later_nothing_is_left(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice Rivera")
    request = ask(scene, whom=number)
    assert answer(scene, request, "confirm") == 204
    scene.due()
    scene.later(days=6)
    scene.due()
    assert state(scene, request) == State.CONFIRMED and recorded(settings().var) == {}

    scene.later(days=1)
    scene.due()

    assert scene.visit(f"/registry/certificates/{number}").status_code == 404
    assert recorded(settings().var) == {request: "alice"}
    page = scene.read(f"/registry/oversight/erasures/{request}", as_=dana)
    assert "It is done" in page and "What went" in page and "The key of what was sealed is destroyed." in page
    assert "alice" not in page.lower() and number not in page


def test_what_the_page_said_would_go_is_what_went(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Alice Rivera")
    rename(scene, alice, "Alice Waters")
    request = ask(scene)
    before = counts(scene)
    told = scene.visit(f"{API}/erasures/{request}", as_=dana).json()["would_go"]

    answer(scene, request, "confirm")
    scene.later(days=7)
    scene.due()

    after = counts(scene)
    went = scene.visit(f"{API}/erasures/{request}", as_=dana).json()["report"]["went"]
    gone = {name: before[name] - after[name] for name in before if before[name] > after[name]}
    gone["ledger_openings"] += 1  # one came instead: that of the erasure itself
    facts = {"outbox": scene.row(Erasure, request).went["outbox"]}
    assert went == [{"title": title, "count": count} for title, count in holdings(gone | facts).items()]
    news = 2  # that it was asked for, and that it was confirmed
    assert Counter({one["title"]: one["count"] for one in went}) - Counter(
        {one["title"]: one["count"] for one in told}
    ) == {"Facts that were emptied, and say nothing now": news}


def test_counting_what_would_go_changes_nothing(scene: Scene) -> None:
    certify(scene, alice, DAY)
    before = counts(scene)

    request = ask(scene)

    added = {name: more for name, count in counts(scene).items() if (more := count - before[name])}
    assert added == {"erasure_requests": 1, "approvals": 1, "outbox": 1}
    assert scene.row(ErasureRequest, request).would_go["certifications"] == 1


def counts(scene: Scene) -> Counter[str]:
    tables = [*Base.metadata.sorted_tables, *MessagingBase.metadata.sorted_tables]
    return Counter({one.name: scene.rows(sa.select(sa.func.count()).select_from(one))[0][0] for one in tables})


def test_it_takes_two_and_neither_is_the_person(scene: Scene) -> None:
    certify(scene, alice, DAY)
    certify(scene, dov, DAY, name="Dov Adler")
    request = ask(scene)

    assert answer(scene, request, "confirm", dana) == 409
    assert scene.send(f"{API}/erasures", json=ASKED | {"whom": "dov"}, as_=dov).status_code == 403
    own = ask(scene, whom="dov")
    assert [answer(scene, own, how, dov) for how in ("confirm", "decline")] == [403, 403]
    assert state(scene, request) == state(scene, own) == State.WAITING


def test_nothing_is_erased_before_the_record_outside_tells_it(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    certify(scene, alice, DAY)
    request = ask(scene)
    answer(scene, request, "confirm")
    scene.later(days=7)

    def full(*_: object, **__: object) -> None:
        raise OSError("the place of the record cannot be written")

    monkeypatch.setattr(outside, "record_erasure", full)
    with pytest.raises(OSError, match="cannot be written"):
        scene.due()

    assert scene.rows(sa.select(Erasure)) == [] and state(scene, request) == State.BEGUN
    assert "This has not been done yet" in scene.read(f"/registry/oversight/erasures/{request}", as_=dana)


def test_the_person_hears_of_it_and_stops_it(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    request = ask(scene)
    answer(scene, request, "confirm")
    assert scene.news_of(alice)[-2:] == ["account", "account"]
    assert "Stop this: keep my entry" in scene.read("/registry/erasure", as_=alice)

    assert scene.send("/registry/erasure/stop", as_=alice).status_code == 303

    scene.later(days=8)
    scene.due()
    assert scene.visit(f"/registry/certificates/{number}").status_code == 200
    assert "The person stopped this" in scene.read(f"/registry/oversight/erasures/{request}", as_=dana)
    assert answer(scene, request, "confirm") == 409
    assert scene.send("/registry/erasure/stop", as_=alice).status_code == 409


def test_nobody_stops_what_has_begun(scene: Scene) -> None:
    assert {verb for state_, verb, _ in MOVES if state_ == State.BEGUN} == {"carry out"}
    certify(scene, alice, DAY)
    assert scene.send(f"{API}/erasure/stop", as_=mallory).status_code == 409


def test_a_refusal_is_told_with_its_reason(scene: Scene) -> None:
    certify(scene, alice, DAY)
    request = ask(scene)

    assert answer(scene, request, "decline") == 204

    assert DECLINE["reason"] in scene.read("/registry/erasure", as_=alice)
    assert scene.news_of(alice)[-1] == "request-decided"
    assert ask(scene) != request  # and can be asked for again


@pytest.mark.parametrize("whom", ["nobody-we-know", "CPS-0000-0000", "CPS-7K2M-Q9XT"])
def test_who_is_not_known_is_told_at_the_field(scene: Scene, whom: str) -> None:
    sent = scene.send("/registry/oversight/erasures/new", ASKED | {"whom": whom}, as_=dana)

    assert sent.status_code == 422 and 'id="whom-error"' in sent.text and ASKED["known_by"] in sent.text


def test_one_at_a_time(scene: Scene) -> None:
    certify(scene, alice, DAY)
    ask(scene)

    assert scene.send(f"{API}/erasures", json=ASKED, as_=dov).status_code == 409


def test_words_are_sealed_and_go_and_that_two_approved_stays(scene: Scene, app: FastAPI) -> None:
    certify(scene, alice, DAY)
    request = ask(scene)
    kept = scene.row(ErasureRequest, request)
    assert b"trace" not in kept.reason and b"called" not in kept.known_by

    answer(scene, request, "confirm")
    scene.later(days=7)
    scene.due()

    left = scene.row(ErasureRequest, request)
    assert (left.person_id, left.reason, left.known_by, left.answer) == (None, None, None, None)
    [[approval]] = scene.rows(sa.select(Approval).where(sa.column("about") == "erasure"))
    assert (approval.first_by, approval.second_by, approval.reason) == ("dana", "dov", "")


def test_who_is_forgotten_from_the_shell_is_off_the_list(scene: Scene) -> None:
    certify(scene, alice, DAY)
    request = ask(scene)

    scene.do(forget_person, "alice", "erasure-1")

    assert state(scene, request) == State.DONE
    assert "What went" in scene.read(f"/registry/oversight/erasures/{request}", as_=dana)


def test_a_decision_that_stays_is_told_before(scene: Scene) -> None:
    decide(scene, certify(scene, alice, DAY), "suspend")

    request = ask(scene)

    assert "A decision against them protects others" in scene.read(f"/registry/oversight/erasures/{request}", as_=dov)


def test_the_list_names_nobody_who_is_gone(scene: Scene) -> None:
    assert "Nobody has asked." in scene.read("/registry/oversight/erasures", as_=dana)
    certify(scene, alice, DAY, name="Alice Rivera")
    ask(scene)
    assert "Alice Rivera" in scene.read("/registry/oversight/erasures", as_=dana)

    scene.do(forget_person, "alice", "erasure-1")

    page = scene.read("/registry/oversight/erasures", as_=dana)
    assert "Alice" not in page and "Nobody is named" in page


def test_every_table_has_its_plain_words_or_is_about_nobody() -> None:
    known = {name for names in HOLDINGS.values() for name in names}
    tables = {*Base.metadata.tables, *MessagingBase.metadata.tables}

    assert known <= tables
    assert tables - known == {
        *("allowance_uses", "strange_hours", "issuing_stops", "specialty_kinds"),
        *("ledger_heads", "ledger_leaves", "ledger_nodes", "ledger_years", "published_keys", "status_places"),
        *("organizations", "organization_rows", "watch_mails", "watch_rounds", "webhooks", "webhook_deliveries"),
        *("erasures", "erasure_requests", "forgotten"),
        *("cursors", "inbox", "known_streams", "outbox_heads"),
    }
    assert holdings({"certifications": 1, "a_table_of_tomorrow": 2}) == {
        "The certification and its renewals": 1,
        "Other rows": 2,
    }
