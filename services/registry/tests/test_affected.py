"""When something turns out wrong: whose certification rests on it. A look, which changes nothing."""

import csv
import io
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
import sqlalchemy as sa

from registry.affected.inputs import LookForAffected
from registry.affected.queries import _people
from registry.affected.rules import BY_DAYS, Ground
from registry.base import Base
from registry.credentials.commands import begin_credential, keep_credential
from registry.credentials.queries import signing_keys
from shared.messaging.tables import Outbox
from shared.paging import page
from shared.testing import TODAY, Scene
from shared.testing.cast import alice, amara, bob, dana, dov, erin, femi, mallory, nobody
from shared.testing.facts import result_released, training_completed

from .test_reciprocity import ask, recognize
from .walk import API, VERSION, certification, certify, confirm, decide, sign, tell

FIRST, SECOND = date(2026, 2, 2), date(2026, 2, 9)


def found(scene: Scene, ground: Ground, **what: Any) -> list[str]:
    answer = scene.visit(f"{API}/affected/{ground}", params=what, as_=dana)
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert body["asked"] and body["count"] == len(body["page"]["items"])
    return sorted(one["person_id"] for one in body["page"]["items"])


def two(scene: Scene) -> tuple[str, str]:
    return certify(scene, alice, FIRST, name="Alice Rivera"), certify(scene, mallory, SECOND, name="Mallory Rivera")


def between(first: date, last: date) -> dict[str, str]:
    return {"first": str(first), "last": str(last)}


@pytest.mark.parametrize("ground", BY_DAYS)
def test_by_the_days_on_which_it_happened_both_ends_included(scene: Scene, ground: Ground) -> None:
    certify(scene, alice, FIRST)
    certify(scene, mallory, SECOND)

    assert found(scene, ground, **between(FIRST, FIRST)) == ["alice"]
    assert found(scene, ground, **between(FIRST, SECOND)) == ["alice", "mallory"]
    assert found(scene, ground, **between(FIRST + timedelta(1), SECOND - timedelta(1))) == []
    assert found(scene, ground, **between(SECOND, FIRST)) == []


def test_the_list_goes_on_where_it_said(scene: Scene) -> None:
    for who in (alice, mallory):
        certify(scene, who, FIRST)
    asked = {**between(FIRST, FIRST), "after": "x"}

    for path in (f"{API}/affected/granted", "/registry/oversight/affected/granted"):
        assert scene.visit(path, params=asked, as_=dana).status_code == 200


def test_by_the_rule_set_of_the_grant_and_of_renewals(scene: Scene) -> None:
    certify(scene, alice, FIRST)
    row = certification(scene, alice)
    assert row is not None
    certify(scene, mallory, SECOND)
    scene.do(lambda session: session.execute(sa.text("UPDATE certifications SET rule_set = 'other'")))
    scene.do(
        lambda session: session.execute(
            sa.text("INSERT INTO renewals VALUES ('mallory', 2027, :day, :rules, :at)"),
            {"day": row.valid_until, "rules": row.rule_set, "at": row.recorded_at},
        )
    )

    assert found(scene, Ground.RULE_SET, value=row.rule_set) == ["mallory"]
    assert found(scene, Ground.RULE_SET, value="other") == ["alice", "mallory"]


def test_by_the_wording_that_was_signed(scene: Scene) -> None:
    two_people = ["alice", "amara"]
    for who in (alice, amara):
        certify(scene, who, FIRST)

    assert found(scene, Ground.WORDING, value=VERSION) == two_people
    assert found(scene, Ground.WORDING, value="code-of-another-day") == []


def test_by_who_confirmed_a_name_or_decided(scene: Scene) -> None:
    sign(scene, alice, FIRST, confirmed=False)
    confirm(scene, alice, by=dov)
    for event in (training_completed(alice, FIRST), result_released(alice, FIRST)):
        tell(scene, event, FIRST)
    assert found(scene, Ground.DECIDER, value="dov") == ["alice"]

    decide(scene, certify(scene, mallory, SECOND), "suspend")  # Dana confirms the name and proposes, Dov confirms
    assert found(scene, Ground.DECIDER, value="dov") == ["alice", "mallory"]
    assert found(scene, Ground.DECIDER, value="dana") == ["mallory"]


def test_by_the_agency_and_who_recognized_it(scene: Scene) -> None:
    for by in (dana, dov):
        recognize(scene, ask(scene) if by == dana else waiting(scene), by)
    sign(scene, alice, TODAY, confirmed=False)

    assert found(scene, Ground.ORIGIN, value="Ohio") == ["alice"]
    assert found(scene, Ground.ORIGIN, value="Nevada") == []
    assert found(scene, Ground.DECIDER, value="dov") == ["alice"]
    assert '<option value="Ohio">' in scene.read("/registry/oversight/affected/origin", as_=dana)


def waiting(scene: Scene) -> str:
    return str(scene.visit(f"{API}/recognitions", as_=dana).json()[0]["id"])


def test_by_the_key_that_signed_a_credential(scene: Scene) -> None:
    two(scene)
    credential = scene.do(begin_credential, alice)
    [key] = scene.ask(signing_keys)
    scene.do(keep_credential, credential, "{}", key.id)
    scene.do(keep_credential, credential, '{"later": true}', "another-key")

    assert found(scene, Ground.KEY, value=key.id) == ["alice"]
    assert found(scene, Ground.KEY, value="another-key") == []


def test_it_says_how_each_stands(scene: Scene) -> None:
    number, _ = two(scene)
    decide(scene, number, "suspend")

    page = scene.read("/registry/oversight/affected/granted", params=between(FIRST, SECOND), as_=dana)

    assert "2 certifications rest on it." in page and "Suspended" in page and "Alice Rivera" in page
    assert number in page and "What this cannot know" in page


def test_the_table_holds_all_of_them_and_runs_no_formula(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    certify(scene, alice, FIRST, name="Alice Rivera")
    certify(scene, mallory, FIRST, name="-Mallory")
    certify(scene, amara, SECOND, name="Amara")
    monkeypatch.setattr("registry.affected.queries.page", partial(page, size=1))

    answer = scene.visit("/registry/oversight/affected/granted/table.csv", params=between(FIRST, SECOND), as_=dana)

    assert answer.headers["cache-control"] == "no-store"
    assert answer.content.count(b"\xef\xbb\xbf") == 1
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert {row["Name"] for row in rows} == {"Alice Rivera", "'-Mallory", "Amara"}
    assert {row["Granted on"] for row in rows} == {str(FIRST), str(SECOND)}


def test_nothing_is_found_before_something_is_asked(scene: Scene) -> None:
    two(scene)

    for ground in Ground:
        answer = scene.visit(f"{API}/affected/{ground}", as_=dana).json()
        assert (answer["asked"], answer["count"], answer["page"]["items"]) == (False, 0, [])
        empty = {"value": "", "first": "", "last": ""}
        assert "rest on it" not in scene.read(f"/registry/oversight/affected/{ground}", params=empty, as_=dana)


def test_a_look_changes_nothing_and_tells_nobody(scene: Scene) -> None:
    two(scene)
    before = len(scene.rows(sa.select(Outbox)))

    for ground in Ground:
        found(scene, ground, **(between(FIRST, SECOND) if ground in BY_DAYS else {"value": "dana"}))

    assert len(scene.rows(sa.select(Outbox))) == before


@pytest.mark.parametrize("who", [alice, amara, bob, femi, erin])
@pytest.mark.parametrize("path", ["", "/granted", "/granted/table.csv"])
def test_it_is_for_administrators(scene: Scene, who: Any, path: str) -> None:
    assert scene.visit(f"/registry/oversight/affected{path}", as_=who).status_code == 403
    assert scene.visit(f"/registry/oversight/affected{path}", as_=nobody).status_code in (303, 401)


def test_each_ground_is_found_by_an_index(scene: Scene) -> None:
    if not scene.database.sqlite:
        return
    for ground in set(Ground) - {Ground.ORIGIN}:  # of those there are few
        what = LookForAffected(value="x") if ground not in BY_DAYS else LookForAffected(first=FIRST, last=SECOND)
        people = _people(ground, what)
        assert people is not None
        plan = scene.ask(lambda session, people=people: explained(session, people))
        scanned = {line.split()[1] for line in plan if line.startswith("SCAN")}
        assert scanned & set(Base.metadata.tables) <= {"used_names", "recognition_requests"}, plan  # of which few are


def explained(session: Any, statement: sa.Select[Any]) -> list[str]:
    text = str(statement.compile(session.connection(), compile_kwargs={"literal_binds": True}))
    return [row[-1] for row in session.execute(sa.text(f"EXPLAIN QUERY PLAN {text}"))]
