"""Papers are sealed for whoever sent them, also those from before, and papers that are alike are found."""

from datetime import date, datetime

import pytest
import sqlalchemy as sa
from PIL import Image
from sqlmodel import Session, select

from ce_tracker.credits.commands import claim_hours
from ce_tracker.credits.inputs import ClaimHours
from ce_tracker.evidence.queries import evidence_file, evidence_of, likenesses
from ce_tracker.evidence.rules import Likeness
from ce_tracker.evidence.tables import Evidence
from ce_tracker.evidence.views import Paper
from shared.actor import Actor
from shared.migrations import downgrade
from shared.testing import Scene
from shared.testing.cast import alice, amara, mallory
from shared.vault import Keyring

from .papers import certificate, cropped, written
from .walk import FILE, PDF, a_paper, certify

TAKEN = date(2026, 3, 2)


@pytest.fixture(autouse=True)
def spring(scene: Scene) -> None:
    for who in (alice, amara, mallory):
        certify(scene, who, date(2025, 9, 15))
    scene.at(date(2026, 3, 3))


def photo(picture: Image.Image, **how: int) -> Paper:
    return a_paper(written(picture, **how))


def claim(scene: Scene, who: Actor, paper: Paper, title: str = "Listening in groups") -> str:
    what = ClaimHours(title=title, provider="The Lantern", taken_on=TAKEN, minutes=60, evidence=FILE)
    credit: str = scene.do(claim_hours, who, None, what, paper, name=None)
    return credit


def row_of(session: Session, credit: str) -> Evidence:
    return session.exec(select(Evidence).where(Evidence.credit_id == credit)).one()


def test_a_copy_of_the_database_tells_nothing_of_a_paper(scene: Scene, keys: Keyring) -> None:
    paper = photo(certificate())
    credit = claim(scene, alice, paper)

    row = scene.ask(row_of, credit)

    assert (row.name, row.content) == (None, None)
    told = b"".join(one for one in (row.sealed, row.sealed_name, row.look, row.file_mark, row.course_mark) if one)
    for word in (paper.content[:64], b"paper.pdf", paper.look.encode(), paper.digest.encode(), b"listening"):
        assert word not in told
    keys.forget(alice.id)
    with pytest.raises(Exception, match="sealed-shut"):
        scene.ask(evidence_file, credit, row.id)


def test_what_an_earlier_version_kept_is_read_and_sealed(scene: Scene) -> None:
    def as_before(session: Session, *, now: datetime) -> None:
        before = {"sealed": None, "sealed_name": None, "pages": None, "look": None, "file_mark": None}
        session.execute(sa.update(Evidence).values(person_id=None, content=PDF, name="before.pdf", **before))

    credit, later = claim(scene, alice, a_paper(PDF)), claim(scene, amara, a_paper(PDF), "An evening of that year")
    scene.do(as_before)
    [before] = scene.ask(evidence_of, credit)

    scene.due()
    [after] = scene.ask(evidence_of, credit)

    assert before == after and (after.name, after.pages) == ("before.pdf", 1)
    assert scene.ask(evidence_file, credit, after.id).content == PDF
    assert scene.ask(row_of, credit).content is None
    assert [(one.credit_id, one.likeness) for one in scene.ask(likenesses, credit)] == [(later, Likeness.FILE)]


def test_the_very_file_is_found_whoever_sends_it_and_for_whatever(scene: Scene) -> None:
    first = claim(scene, alice, photo(certificate()))

    again = claim(scene, amara, photo(certificate()), "Housing first")

    [found] = scene.ask(likenesses, again)
    assert (found.credit_id, found.likeness, found.own) == (first, Likeness.FILE, False)


def test_ones_own_photo_cropped_is_found_for_another_course(scene: Scene) -> None:
    first = claim(scene, alice, photo(certificate()))

    again = claim(scene, alice, photo(cropped(certificate(), 0.04), quality=60), "Housing first")

    [found] = scene.ask(likenesses, again)
    assert (found.credit_id, found.likeness, found.own) == (first, Likeness.AGAIN, True)
    [back] = scene.ask(likenesses, first)
    assert back.credit_id == again


def test_a_paper_of_somebody_else_is_a_hint_for_the_same_course_alone(scene: Scene) -> None:
    first = claim(scene, alice, photo(certificate()))

    alike = claim(scene, amara, photo(certificate(), quality=60), "LISTENING in Groups.")
    elsewhere = claim(scene, mallory, photo(certificate(), quality=50), "Housing first")

    [found] = scene.ask(likenesses, alike)
    assert (found.credit_id, found.likeness, found.own) == (first, Likeness.ALIKE, False)
    assert scene.ask(likenesses, elsewhere) == []


def test_another_paper_is_like_none(scene: Scene) -> None:
    claim(scene, alice, photo(certificate()))

    assert scene.ask(likenesses, claim(scene, alice, photo(certificate(2)), "Housing first")) == []


def test_whose_key_is_gone_is_compared_with_nobody(scene: Scene, keys: Keyring) -> None:
    claim(scene, alice, photo(certificate()))
    keys.forget(alice.id)

    alike = claim(scene, amara, photo(certificate(), quality=60))

    assert scene.ask(likenesses, alike) == []


def test_on_the_way_back_papers_are_opened_by_the_keys_that_are_there(scene: Scene, keys: Keyring) -> None:
    claim(scene, alice, a_paper(PDF))
    forgotten = claim(scene, amara, a_paper(PDF))
    keys.forget(amara.id)

    scene.database.close()
    downgrade("ce_tracker", scene.database.url, "2026_12_01_swept")
    engine = sa.create_engine(scene.database.url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect() as database:
        rows = database.execute(sa.text("SELECT credit_id, name, content FROM evidence")).all()
    engine.dispose()

    assert {row.name for row in rows if row.credit_id != forgotten} == {"paper.pdf"}
    assert all((row.content == b"") == (row.credit_id == forgotten) for row in rows) and len(rows) == 2
