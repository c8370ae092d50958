"""The ledger: a leaf in the transaction of each act, places without gaps, heads that anybody can check."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from hashlib import sha256

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.heads.checkpoint import Checkpoint, keys_by_name, read_note
from registry.heads.queries import ledger, my_leaves
from registry.heads.tables import LedgerHead
from registry.ledger.commands import append_leaf
from registry.ledger.rules.leaf_content import Act, Leaf, commitment, first_of_year
from registry.ledger.rules.merkle_tree import EMPTY, includes, only_grew
from registry.ledger.tables import LedgerLeaf, LedgerOpening, LedgerYear
from registry.retirements.commands import come_back, retire
from registry.settings import settings
from shared.database import Database
from shared.refusals import Conflict
from shared.testing import Scene
from shared.testing.cast import alice, mallory, somebody

from .walk import API, certify, decide, moment

DAY = date(2026, 5, 9)


def acts(scene: Scene) -> list[str]:
    return [leaf.act.value for leaf in scene.ask(my_leaves, alice)]


def test_each_act_leaves_a_leaf(scene: Scene) -> None:
    number = certify(scene, alice, DAY)
    scene.do(retire, alice)
    scene.do(come_back, alice)
    decide(scene, number, "suspend")
    decide(scene, number, "reinstate")

    assert acts(scene) == ["granted", "retired", "returned", "suspended", "listed", "reinstated"]
    assert places(scene) == [0, 1, 2, 3, 4, 5, 6]


def test_what_is_refused_leaves_none(scene: Scene) -> None:
    certify(scene, alice, DAY)

    def retire_and_fall(session: Session) -> None:
        retire(session, alice, now=moment(DAY))
        raise Conflict

    with pytest.raises(Conflict):
        scene.do(retire_and_fall)
    assert acts(scene) == ["granted"]
    assert scene.row(LedgerYear, 2026).size == 2


@pytest.mark.parametrize("change", ["UPDATE ledger_leaves SET position = 9", "DELETE FROM ledger_leaves"])
def test_the_database_itself_refuses_to_change_a_leaf(scene: Scene, change: str) -> None:
    certify(scene, alice, DAY)

    with pytest.raises(Exception, match="ledger leaves are never changed"), scene.database.engine.begin() as connection:
        connection.execute(sa.text(change))


def test_a_leaf_tells_nothing_and_opens_with_its_salt_alone(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Alice Rivera")
    (mine,) = scene.ask(my_leaves, alice)

    assert commitment(bytes.fromhex(mine.salt), mine.content).hex() == mine.d
    assert "Rivera" not in mine.content and "alice" not in mine.content
    assert sha256(mine.content.encode()).hexdigest() != mine.d


def test_a_year_begins_with_the_head_of_the_one_before(scene: Scene) -> None:
    certify(scene, alice, date(2025, 12, 30))
    certify(scene, mallory, date(2026, 1, 2))
    scene.due()

    before = scene.rows(select(LedgerHead).where(LedgerHead.year == 2025, LedgerHead.size == 2))
    first = scene.row(LedgerLeaf, (2026, 0))
    root = read_note(before[0].note, published(scene))
    assert root is not None
    assert first.d == first_of_year(2025, 2, root.root)
    assert scene.row(LedgerLeaf, (2025, 0)).d == first_of_year(2024, 0, EMPTY)


def test_a_fact_that_comes_late_is_written_into_the_year_that_grows(scene: Scene) -> None:
    certify(scene, mallory, date(2026, 1, 2))
    certify(scene, alice, date(2025, 12, 30))

    assert [one.year for one in scene.ask(my_leaves, alice)] == [2026]


def test_heads_are_signed_once_a_day_and_lie_outside(scene: Scene) -> None:
    certify(scene, alice, DAY)
    scene.due()
    scene.due()
    scene.later(days=1)
    certify(scene, mallory, date(2026, 5, 10))
    scene.due()

    heads = scene.rows(select(LedgerHead).order_by(col(LedgerHead.size)))
    assert [(one.size, one.day) for one in heads] == [(2, DAY), (3, date(2026, 5, 10))]
    given = settings().var / "heads" / "2026-05-10-2026-3.txt"
    assert given.read_text() == heads[1].note
    assert all(read_note(one.note, published(scene)) for one in heads)


def test_a_note_that_was_changed_or_signed_by_somebody_else_says_nothing(scene: Scene) -> None:
    certify(scene, alice, DAY)
    scene.due()
    keys = published(scene)
    note = scene.rows(select(LedgerHead))[0].note

    assert read_note(note, keys) is not None
    assert read_note(note.replace("\n2\n", "\n3\n"), keys) is None
    assert read_note(note, {place: bytes(32) for place in keys}) is None
    assert read_note("", keys) is None


def test_anybody_checks_that_it_only_grew_and_a_holder_that_theirs_is_in_it(scene: Scene) -> None:
    certify(scene, alice, DAY)
    scene.due()
    first = head(scene)
    for number in range(6):
        certify(scene, somebody(f"other-{number}"), date(2026, 5, 10))
    scene.due()
    second = head(scene)

    where = f"{API}/ledger/2026"
    proof = scene.visit(f"{where}/consistency?first={first.size}&second={second.size}").json()["proof"]
    assert only_grew(first.size, first.root, second.size, second.root, [bytes.fromhex(one) for one in proof])

    (mine,) = scene.visit(f"{API}/mine/ledger", as_=alice).json()
    way = [bytes.fromhex(one) for one in mine["proof"]]
    assert includes(second.root, second.size, mine["position"], bytes.fromhex(mine["d"]), way)
    asked = scene.visit(f"{where}/leaves/{mine['position']}/inclusion?size={second.size}").json()
    assert asked["proof"] == mine["proof"]
    everything = scene.visit(f"{where}/leaves?start=1").json()
    assert everything["d"][0] == mine["d"] and len(everything["d"]) == second.size - 1


def test_what_was_not_signed_yet_is_not_proven(scene: Scene) -> None:
    certify(scene, alice, DAY)
    scene.due()
    certify(scene, mallory, DAY)

    assert scene.visit(f"{API}/ledger/2026/consistency?first=2&second=3").status_code == 404
    assert scene.visit(f"{API}/ledger/2026/leaves/2/inclusion?size=3").status_code == 404
    assert len(scene.visit(f"{API}/ledger/2026/leaves").json()["d"]) == 2
    assert scene.visit(f"{API}/ledger/2024/head").status_code == 404
    assert scene.visit(f"{API}/mine/ledger", as_=mallory).json()[0]["head"] is None


def test_its_pages_say_what_it_is(scene: Scene) -> None:
    assert "no signature yet" in scene.read("/registry/ledger")
    certify(scene, alice, DAY)
    assert "within a day" in scene.read("/registry/mine/ledger", as_=alice)
    scene.due()

    assert "/registry/ledger/2026/checkpoint" in scene.read("/registry/ledger")
    assert "under the signature of" in scene.read("/registry/mine/ledger", as_=alice)
    assert scene.read("/registry/ledger/2026/checkpoint").splitlines()[1] == "2"
    assert "first line comes" in scene.read("/registry/mine/ledger", as_=mallory)


def test_many_at_once_leave_no_gap(database_url: str, scene: Scene) -> None:
    """Each in a transaction of its own, from several threads, on a database that lets them."""
    with closing(Database(database_url)) as other:
        databases = [scene.database] if scene.database.sqlite else [scene.database, other]
        leaf = Leaf(Act.GRANTED, "alice", event="made-up", credential="CPS")

        def append(number: int) -> None:
            databases[number % len(databases)].write_now(append_leaf, leaf, now=scene.now)

        with ThreadPoolExecutor(1 if scene.database.sqlite else 4) as at_once:
            list(at_once.map(append, range(24)))

    opened = scene.rows(select(LedgerOpening).order_by(col(LedgerOpening.position)))
    assert places(scene) == list(range(25)) == [0, *(one.position for one in opened)]


def places(scene: Scene) -> list[int]:
    return [one.position for one in scene.rows(select(LedgerLeaf).order_by(col(LedgerLeaf.position)))]


def published(scene: Scene) -> dict[tuple[str, str], bytes]:
    keys = scene.ask(ledger, settings().address).keys
    return dict(keys_by_name([one.verifier for one in keys]))


def head(scene: Scene) -> Checkpoint:
    found = read_note(scene.visit(f"{API}/ledger/2026/head").json()["note"], published(scene))
    assert found is not None
    return found
