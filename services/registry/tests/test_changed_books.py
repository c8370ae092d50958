"""The audit of the ledger: right books make no difference, and whatever is changed in them is found.

`make changes N=10000` makes so many changes; here it is a few hundred on each database.
"""

import json
import os
from collections.abc import Callable
from datetime import date
from itertools import count

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from registry.audit.views import Difference
from registry.heads.queries import all_notes
from registry.ledger_audit.acts import act_differences
from registry.ledger_audit.disclosures import disclosure_differences
from registry.ledger_audit.queries import ledger_books
from registry.ledger_audit.trees import ledger_differences
from registry.ledger_audit.views import LedgerBooks, Outside
from registry.retirements.commands import come_back, retire
from registry.settings import settings
from shared.events import CEYearFulfilled
from shared.testing import Scene
from shared.testing.cast import somebody

from .changes import COVERED, Changer, open_to_changes
from .walk import certify, decide, tell

DAY = date(2025, 5, 9)
TODAY = date(2026, 2, 2)
CHANGES = int(os.environ.get("PEERWAY_CHANGES", "150"))


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return people


def people(scene: Scene) -> None:
    """A dozen over two years, with renewals, marks and retirements; then the heads are signed and given away."""
    numbers = {name: certify(scene, somebody(name), DAY) for name in (f"person-{number}" for number in range(12))}
    for name in ("person-1", "person-2", "person-3"):
        fulfilled = CEYearFulfilled(person_id=name, year=2025, fulfilled_on=date(2025, 9, 1))
        tell(scene, fulfilled, date(2025, 9, 1))
    scene.at(date(2026, 1, 5))
    decide(scene, numbers["person-3"], "suspend")
    decide(scene, numbers["person-4"], "suspend")
    scene.later(hours=1)
    decide(scene, numbers["person-4"], "reinstate")
    decide(scene, numbers["person-5"], "revoke")
    for name in ("person-6", "person-7"):
        scene.do(retire, somebody(name))
    scene.later(days=3)
    scene.do(come_back, somebody("person-7"))
    scene.at(TODAY)
    scene.due()


@pytest.fixture(autouse=True)
def today(scene: Scene) -> None:
    scene.at(TODAY)


@pytest.fixture
def outside(scene: Scene) -> Outside:
    """What somebody outside kept of it."""
    return Outside(notes=scene.ask(all_notes))


def found_in(session: Session, outside: Outside) -> tuple[Difference, ...]:
    books: LedgerBooks = ledger_books(session, settings().address, outside)
    return (*ledger_differences(books), *act_differences(books), *disclosure_differences(books))


def test_right_books_make_no_difference(scene: Scene, outside: Outside) -> None:
    assert len(outside.notes) == 2
    assert scene.ask(lambda session: found_in(session, outside)) == ()


def test_whatever_is_changed_is_found(scene: Scene, outside: Outside) -> None:
    """Each in a transaction that is taken back, so that each change stands alone."""
    missed = []
    tables = sa.MetaData()
    tables.reflect(scene.database.engine, only=list(COVERED))
    with scene.database.engine.connect() as connection:
        for seed in range(CHANGES):
            with Session(connection) as session:
                open_to_changes(session)
                assert seed or found_in(session, outside) == ()
                what = Changer(session, tables, seed).one()
                if not found_in(session, outside):
                    missed.append(f"{seed}: {what}")
                session.rollback()
    assert missed == []
    print(f"{CHANGES} changes, all found")


def test_a_whole_suspension_that_was_taken_out_is_found(scene: Scene, outside: Outside) -> None:
    """Leaf, opening, fact, approval, mark: as if it had never been; and the tree computed anew."""
    with scene.database.engine.connect() as connection, Session(connection) as session:
        open_to_changes(session)
        take_out_the_suspension(session)

        found = found_in(session, outside)

        session.rollback()
    assert {one.what for one in found} == {"head", "head kept outside"}


def take_out_the_suspension(session: Session) -> None:
    """Of who was suspended in the newest year, by somebody who thinks of everything but what lies outside."""
    run: Callable[..., sa.Result] = session.execute  # type: ignore[assignment,type-arg]  # plain statements alone
    run(sa.text("UPDATE certifications SET mark = 'none', marked_on = NULL WHERE person_id = 'person-3'"))
    run(sa.text("DELETE FROM standstills WHERE person_id = 'person-3'"))
    run(sa.text("DELETE FROM approvals WHERE subject_id = 'person-3'"))
    run(sa.text("DELETE FROM outbox WHERE subject = 'person-3' AND type LIKE '%suspended%'"))
    notices = "FROM outbox WHERE subject = 'person-3' AND aggregate = 'registry.notice'"
    run(sa.text(f"DELETE {notices} AND version = (SELECT max(version) {notices})"))
    count_of = "(SELECT count(*) FROM outbox o WHERE o.subject = h.subject AND o.aggregate = h.aggregate)"
    run(sa.text(f"UPDATE outbox_heads AS h SET version = {count_of} WHERE subject = 'person-3'"))
    leaves = run(sa.text("SELECT position, d FROM ledger_leaves WHERE year = 2026 ORDER BY position")).all()
    openings = run(sa.text("SELECT position, person_id, content FROM ledger_openings WHERE year = 2026")).all()
    acts = {(one.person_id, json.loads(one.content)["act"]): one.position for one in openings}
    gone = {acts["person-3", "suspended"], acts["person-3", "listed"]}
    for position in gone:
        run(sa.text("DELETE FROM ledger_openings WHERE year = 2026 AND position = :gone"), {"gone": position})
    run(sa.text("DELETE FROM ledger_leaves WHERE year = 2026"))
    places = count()
    for position, d in leaves:
        if position not in gone:
            place = next(places)
            leaf = {"place": place, "d": d}
            run(sa.text("INSERT INTO ledger_leaves (year, position, d) VALUES (2026, :place, :d)"), leaf)
            moved = {"place": place, "was": position}
            run(sa.text("UPDATE ledger_openings SET position = :place WHERE year = 2026 AND position = :was"), moved)
    run(sa.text("UPDATE ledger_years SET size = size - 2 WHERE year = 2026"))
    compute_nodes(session, [d for position, d in leaves if position not in gone])


def compute_nodes(session: Session, leaves: list[bytes]) -> None:
    from .test_ledger_rules import grown_nodes

    session.execute(sa.text("DELETE FROM ledger_nodes WHERE year = 2026"))
    for (level, place), hash_ in grown_nodes(leaves).items():
        node = {"level": level, "place": place, "hash": hash_}
        session.execute(sa.text("INSERT INTO ledger_nodes VALUES (2026, :level, :place, :hash)"), node)


def test_no_bit_of_a_fact_that_somebody_rests_is_changed_unseen(scene: Scene, outside: Outside) -> None:
    """The leaf of the retirement commits to it."""
    missed = []
    tables = sa.MetaData()
    tables.reflect(scene.database.engine, only=list(COVERED))
    outbox = tables.tables["outbox"]
    with scene.database.engine.connect() as connection, Session(connection) as session:
        changer = Changer(session, tables, 1)
        of_rest = sa.select(outbox).where(outbox.c.type.like("%.paused.%") | outbox.c.type.like("%.resumed.%"))
        for row in session.execute(of_rest).all():
            for _ in range(10):
                changed = changer._flipped(row.body)
                session.execute(sa.update(outbox).where(outbox.c.id == row.id).values(body=changed))
                if not found_in(session, outside):
                    missed.append(changed)
            session.execute(sa.update(outbox).where(outbox.c.id == row.id).values(body=row.body))
        assert found_in(session, outside) == ()
        session.rollback()
    assert missed == []
