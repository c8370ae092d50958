"""Forgetting somebody: what was kept goes, proofs stand, and nobody can pretend an erasure."""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col, select

from registry.audit.comparison import audit
from registry.audit.queries import books
from registry.audit.views import Difference
from registry.erasure.commands import forget_person
from registry.erasure.queries import erasure_report, erasures_to_carry_out, keys_to_destroy
from registry.erasure_requests.record import FILE, record_erasure
from registry.heads.queries import all_notes, inclusion_proof, my_leaves, newest_head
from registry.ledger_audit.acts import act_differences
from registry.ledger_audit.disclosures import disclosure_differences
from registry.ledger_audit.outside import erasures_in
from registry.ledger_audit.queries import ledger_books
from registry.ledger_audit.trees import ledger_differences
from registry.ledger_audit.views import Outside
from registry.listings.commands import give_share_link
from registry.names.rows import CONTEXT
from registry.names.tables import AttestedName
from registry.retirements.commands import retire
from registry.settings import settings
from shared.messaging.tables import Inbox, Outbox
from shared.testing import Scene
from shared.testing.cast import alice, mallory, somebody
from shared.testing.facts import result_released, training_completed
from shared.vault import Keyring, SealedShut

from .changes import open_to_changes
from .walk import all_facts, certify, decide, fact, rename, tell

DAY = date(2026, 2, 2)
LATER = date(2026, 2, 9)
EVERYBODY = ("alice", "mallory", "ben")
OUTSIDE: list[str] = []


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return people


def people(scene: Scene) -> None:
    for name in EVERYBODY:
        certify(scene, somebody(name), DAY, name=f"{name.title()} Rivera")
    scene.do(retire, alice)
    scene.due()


@pytest.fixture(autouse=True)
def later(scene: Scene) -> None:
    scene.said[:] = []
    scene.at(LATER)
    OUTSIDE[:] = scene.ask(all_notes)


def differences(scene: Scene, *erasures: str) -> tuple[Difference, ...]:
    return scene.ask(lambda session: found_in(session, *erasures))


def found_in(session: Session, *erasures: str) -> tuple[Difference, ...]:
    ledger = ledger_books(session, settings().address, Outside(tuple(OUTSIDE), frozenset(erasures)))
    return (*ledger_differences(ledger), *act_differences(ledger), *disclosure_differences(ledger))


def test_what_we_kept_of_somebody_goes(scene: Scene) -> None:
    number = scene.ask(lambda session: number_of(session, "alice"))
    scene.do(forget_person, "alice", "erasure-1")

    assert scene.visit(f"/registry/certificates/{number}").status_code == 404
    assert scene.visit("/registry/mine/certificate.pdf", as_=alice).status_code == 404
    kept = scene.ask(everything)
    assert "Alice Rivera" not in kept and number not in kept
    assert "Ben Rivera" in kept
    assert scene.ask(erasure_report, "erasure-1").decision_stays is False


def test_proofs_stand_and_the_erasure_is_a_leaf(scene: Scene) -> None:
    (mine, *_) = scene.ask(my_leaves, alice)
    scene.do(forget_person, "alice", "erasure-1")
    scene.later(days=1)
    scene.due()

    assert scene.ask(my_leaves, alice) == ()
    head = scene.ask(newest_head, 2026)
    assert scene.ask(inclusion_proof, 2026, mine.position, head.size).d == mine.d
    assert scene.ask(erasure_report, "erasure-1").leaf == f"2026/{head.size - 1}"
    assert differences(scene, "erasure-1") == ()


def test_the_other_audit_misses_nobody_who_was_erased(scene: Scene) -> None:
    said = [fact(scene, training_completed(alice, DAY), DAY), fact(scene, result_released(alice, DAY), DAY)]
    scene.do(forget_person, "alice", "erasure-1")

    facts = [*said, *(one for one in all_facts(scene) if one not in said)]
    found = audit(facts, scene.ask(books), LATER).differences
    assert [one for one in found if one.person_id == "alice"] == []


def test_it_is_done_once_and_again_on_an_older_copy(scene: Scene) -> None:
    scene.do(forget_person, "alice", "erasure-1")
    leaf = scene.ask(erasure_report, "erasure-1").leaf
    scene.do(forget_person, "alice", "erasure-1")
    assert scene.ask(erasure_report, "erasure-1").leaf == leaf

    scene.do(forget_person, "nobody-we-know", "erasure-2")
    assert differences(scene, "erasure-1", "erasure-2") == ()


def test_a_decision_against_somebody_stays_with_its_name(scene: Scene) -> None:
    number = scene.ask(lambda session: number_of(session, "mallory"))
    scene.do(give_share_link, mallory)
    decide(scene, number, "revoke")
    scene.do(forget_person, "mallory", "erasure-1")

    page = scene.read(f"/registry/certificates/{number}")
    assert "Revoked by a decision" in page and "Mallory Rivera" in page
    assert scene.ask(erasure_report, "erasure-1").decision_stays is True
    assert differences(scene, "erasure-1") == ()


def test_facts_about_them_are_emptied_and_sent_again(scene: Scene) -> None:
    scene.do(forget_person, "alice", "erasure-1")

    theirs = scene.rows(select(Outbox).where(Outbox.subject == "alice"))
    assert theirs and all(json.loads(one.body)["data"] == {} for one in theirs)
    assert all(one.published_at is None for one in theirs)


def test_what_comes_about_them_later_is_noted_and_not_taken_in(scene: Scene) -> None:
    scene.do(forget_person, "alice", "erasure-1")
    before = len(scene.rows(select(Inbox)))
    tell(scene, result_released(alice, LATER, result="another"), LATER)

    assert len(scene.rows(select(Inbox))) == before + 1
    assert "alice" not in {one.person_id for one in scene.ask(books).issued}
    assert scene.ask(books).waiting == frozenset()


def seeded(*statements: str) -> Callable[[Session], None]:
    def change(session: Session) -> None:
        open_to_changes(session)
        for one in statements:
            session.execute(sa.text(one))

    return change


FAKED = {
    "an opening that is gone without an erasure": seeded("DELETE FROM ledger_openings WHERE person_id = 'ben'"),
    "an opening of somebody else that is gone beside an erasure": seeded(
        "DELETE FROM ledger_openings WHERE person_id = 'mallory'"
    ),
    "the leaf of an erasure that opens no more": seeded("DELETE FROM ledger_openings WHERE person_id = ''"),
    "a fact that was emptied without an erasure": seeded(
        """UPDATE outbox SET body = replace(body, '"code_version"', '"x"') WHERE subject = 'ben' AND version = 2"""
    ),
}


@pytest.mark.parametrize("how", FAKED)
def test_a_faked_erasure_is_found(scene: Scene, how: str) -> None:
    scene.do(forget_person, "alice", "erasure-1")
    with scene.database.engine.connect() as connection, Session(connection) as session:
        FAKED[how](session)
        if "emptied" in how:
            empty(session, "ben")

        assert found_in(session, "erasure-1") != (), how

        session.rollback()


def test_an_erasure_without_its_record_outside_and_a_record_without_it_are_found(scene: Scene) -> None:
    scene.do(forget_person, "alice", "erasure-1")

    assert "erasure" in {one.what for one in differences(scene)}
    assert {one.what for one in differences(scene, "erasure-1", "erasure-2")} == {"erasure"}
    assert differences(scene, "erasure-1") == ()


@pytest.fixture
def recorded() -> Iterator[Callable[[str, str], None]]:
    """The record beside the databases, with nobody in it before and after."""
    file = settings().var / FILE
    file.unlink(missing_ok=True)
    yield lambda person_id, erasure_id: record_erasure(settings().var, person_id, erasure_id, now=settings_now())
    file.unlink(missing_ok=True)


@pytest.fixture
def keyring(app: FastAPI) -> Iterator[Keyring]:
    """The service's own."""
    app.state.keyring = made = Keyring.of(settings(), "registry")
    yield made
    made.close()


def test_whoever_the_record_names_is_forgotten_and_then_their_key(
    scene: Scene, keyring: Keyring, recorded: Callable[[str, str], None]
) -> None:
    rename(scene, alice, "Alice Waters")
    copied = scene.rows(
        select(AttestedName).where(AttestedName.person_id == "alice", col(AttestedName.sealed).is_not(None))
    )
    (sealed,) = [(CONTEXT.format(id=one.id), one.sealed) for one in copied]
    assert keyring.unseal("alice", *sealed) == "Alice Rivera"
    recorded("alice", "erasure-1")

    scene.due()

    report = scene.ask(erasure_report, "erasure-1")
    assert report.decision_stays is False and report.key_destroyed_at == scene.now
    assert "Alice Waters" not in scene.ask(everything)
    with pytest.raises(SealedShut):  # what an older copy holds of them opens no more
        keyring.unseal("alice", *sealed)
    assert scene.ask(erasures_to_carry_out) == [] == scene.ask(keys_to_destroy)


def test_the_key_of_who_has_a_decision_against_them_stays(
    scene: Scene, keyring: Keyring, recorded: Callable[[str, str], None]
) -> None:
    rename(scene, mallory, "Mallory Waters")
    decide(scene, scene.ask(lambda session: number_of(session, "mallory")), "suspend")
    recorded("mallory", "erasure-1")

    scene.due()

    assert scene.ask(erasure_report, "erasure-1").key_destroyed_at == scene.now
    (former,) = scene.rows(
        select(AttestedName).where(AttestedName.person_id == "mallory", col(AttestedName.ends_at).is_not(None))
    )
    assert keyring.unseal("mallory", CONTEXT.format(id=former.id), former.sealed) == "Mallory Rivera"
    number = scene.ask(lambda session: number_of(session, "mallory"))
    assert "Mallory Waters" in scene.read(f"/registry/certificates/{number}")
    assert differences(scene, "erasure-1") == ()


def test_the_record_is_on_the_disk_first_and_once(tmp_path: Path) -> None:
    now = settings_now()
    record_erasure(tmp_path, "alice", "erasure-1", now=now)
    record_erasure(tmp_path, "alice", "erasure-1", now=now)
    record_erasure(tmp_path, "ben", "erasure-2", now=now)

    assert erasures_in(tmp_path / "erasures.jsonl") == {"erasure-1", "erasure-2"}
    assert len((tmp_path / "erasures.jsonl").read_text().splitlines()) == 2
    assert (tmp_path / "erasures.jsonl").stat().st_mode & 0o077 == 0


def empty(session: Session, subject: str) -> None:
    """As an erasure would, and without one."""
    granted = session.execute(
        sa.text("SELECT id, body FROM outbox WHERE subject = :subject AND type LIKE '%granted%'"), {"subject": subject}
    ).one()
    emptied = json.dumps(json.loads(granted.body) | {"data": {}})
    session.execute(sa.text("UPDATE outbox SET body = :body WHERE id = :id"), {"body": emptied, "id": granted.id})


def number_of(session: Session, person_id: str) -> str:
    found: str = session.execute(
        sa.text("SELECT number FROM certifications WHERE person_id = :person"), {"person": person_id}
    ).scalar_one()
    return found


def everything(session: Session) -> str:
    """Every row of every table, as text."""
    tables = sa.MetaData()
    tables.reflect(session.connection())
    return "\n".join(str(row) for table in tables.sorted_tables for row in session.execute(sa.select(table)))


def settings_now() -> datetime:
    from shared import clock

    return clock.real_now()
