"""What examiners write beside scores tells of somebody's words: it is sealed like these."""

import pytest
from sqlmodel import col, select, update

from exam.ratings.commands import commit_rating, open_task, stand_now
from exam.ratings.inputs import CommitRating
from exam.ratings.queries import ratings_to_seal, task
from exam.ratings.tables import Rating, RatingRow
from exam.scoring.rules import State
from exam.scoring.tables import ScoringTask
from shared.migrations import downgrade, upgrade
from shared.testing import Scene, beginning
from shared.testing.cast import alice, bob, carol, cem
from shared.vault import Keyring, SealedShut

from .older import tables_with, unseal_ratings
from .walk import rate, rows_of, talk

NOTE, HEARD = "She spoke of the winter on the ward.", "He let her finish about the ward."


@beginning
def task_id(scene: Scene) -> str:
    """The task of a talk that Bob and Carol held; Bob has scored it, and what he gave stands."""
    oral_id = talk(scene, alice)
    [found] = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == oral_id))
    rate(scene, found, bob, 3, note=NOTE, heard=HEARD)
    return str(found)


def written(scene: Scene, task_id: str) -> tuple[str, set[str]]:
    given = scene.ask(task, bob, task_id).rating
    assert given is not None
    return given.note, set(given.evidence.values())


def test_whoever_has_the_database_alone_reads_nothing_of_it(scene: Scene, task_id: str) -> None:
    assert not tables_with(scene, NOTE) and not tables_with(scene, HEARD)
    assert written(scene, task_id) == (NOTE, {HEARD})


def test_a_third_reads_what_the_first_two_wrote(scene: Scene, task_id: str) -> None:
    rate(scene, task_id, carol, 1, heard="She asked twice.")
    scene.do(open_task, cem, task_id)

    seen = scene.ask(task, cem, task_id)

    assert seen.notes == (NOTE,)
    assert set(seen.evidence.values()) == {(HEARD, "She asked twice.")}


def test_what_was_kept_as_it_was_written_is_sealed_and_says_the_same(scene: Scene, task_id: str) -> None:
    scene.do(unseal_ratings, NOTE)
    assert tables_with(scene, NOTE) == {"ratings", "rating_rows"}
    assert written(scene, task_id) == (NOTE, {NOTE})

    scene.due()

    assert not tables_with(scene, NOTE) and scene.ask(ratings_to_seal) == []
    assert written(scene, task_id) == (NOTE, {NOTE})
    assert set(scene.rows(select(Rating.note))) == set(scene.rows(select(RatingRow.evidence))) == {None}


def test_of_whoever_was_forgotten_it_opens_nowhere_and_the_scores_stand(
    scene: Scene, task_id: str, keys: Keyring
) -> None:
    scene.do(open_task, carol, task_id)
    scores = dict.fromkeys(rows_of(scene, task_id, carol), 3)
    given = CommitRating(scores=scores, evidence=dict.fromkeys(scores, HEARD))
    scene.do(commit_rating, carol, task_id, given)

    keys.forget(alice.id)

    with pytest.raises(SealedShut):
        scene.ask(task, bob, task_id)
    scene.do(stand_now, carol, task_id)
    assert scene.row(ScoringTask, task_id).state == State.SETTLED


def test_no_words_open_in_the_place_of_others(scene: Scene, task_id: str) -> None:
    """Whoever can write the database can lose what was heard, but not put it beside another row."""
    first, second = scene.rows(select(RatingRow).where(col(RatingRow.sealed).is_not(None)).order_by(RatingRow.row))[:2]
    exchanged = update(RatingRow).where(col(RatingRow.row) == first.row).values(sealed=second.sealed)
    scene.do(lambda session, *, now: session.exec(exchanged))

    with pytest.raises(SealedShut):
        scene.ask(task, bob, task_id)


def test_on_the_way_back_it_says_what_was_written(scene: Scene, task_id: str) -> None:
    url = scene.database.url

    downgrade("exam", url, "2026_12_01_unjudged")
    assert tables_with(scene, NOTE) == {"ratings"} and tables_with(scene, HEARD) == {"rating_rows"}

    upgrade("exam", url)
    assert written(scene, task_id) == (NOTE, {HEARD})
