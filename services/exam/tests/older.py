"""What the code of before left behind: a form whose rules are not frozen, and answers that are plain words."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, delete, select, update

from exam.accommodations.tables import Accommodation, AccommodationRequest
from exam.answers.queries import answered_in, saved_versions
from exam.answers.tables import AnswerVersion
from exam.forms.tables import FormItem
from exam.items.rules import canonical
from exam.ratings.rules import SCORING
from exam.ratings.tables import Rating, RatingRow
from exam.results.tables import Result
from exam.score_runs.tables import ScoreRun
from exam.slots.tables import OralRequest
from shared.testing import Scene


def make_older(scene: Scene) -> None:
    """All that was asked and answered before there were several responses."""

    def undo(session: Session, *, now: datetime) -> None:
        session.exec(update(FormItem).where(col(FormItem.kind).in_(("choice", "written"))).values(accepts=None))
        for version in session.execute(saved_versions()):
            answer = answered_in(version)
            words = answer.get("R", "")
            plain = words if answer.keys() <= {"R"} and isinstance(words, str) else canonical(answer)
            key = {name: getattr(version, name) for name in ("sitting_id", "item_id", "sequence")}
            session.exec(update(AnswerVersion).filter_by(**key).values(answer=plain, sealed=None))

    scene.do(undo)


def forget_runs(session: Session, *, now: datetime) -> None:
    """Results rested on no run."""
    for result in session.exec(select(Result)):
        result.written_run_id = result.oral_run_id = None
    session.exec(delete(ScoreRun))


def frozen(scene: Scene) -> list[object]:
    return scene.rows(select(FormItem.accepts).order_by(col(FormItem.form_id), col(FormItem.position)))


def unseal_words(session: Session, words: str, *, now: datetime) -> None:
    """What was written about needs, and when somebody can come."""
    for table in (AccommodationRequest, OralRequest):
        session.exec(update(table).values(words=words, sealed=None))
    declined = col(Accommodation.sealed_reason).is_not(None)
    session.exec(update(Accommodation).where(declined).values(reason=words, sealed_reason=None))


def unseal_ratings(session: Session, words: str, *, now: datetime) -> None:
    """What was written beside scores; of a row that nobody wrote anything for, that it was empty."""
    scored = select(Rating.id).where(col(Rating.purpose).in_(SCORING))
    for table, plain, id in ((Rating, Rating.note, Rating.id), (RatingRow, RatingRow.evidence, RatingRow.rating_id)):
        written = sa.case((col(table.sealed).is_not(None), words), else_="")
        session.exec(update(table).where(col(id).in_(scored)).values({plain: written, table.sealed: None}))


def plain(scene: Scene) -> list[str]:
    """What anybody can read who has the database alone."""
    words = "SELECT answer FROM answer_versions WHERE answer IS NOT NULL ORDER BY item_id, sequence"
    with scene.database.engine.connect() as connection:
        return [*connection.exec_driver_sql(words).scalars()]


def stored(scene: Scene) -> list[str]:
    """What lies in the table, opened where it is sealed."""

    def texts(session: Session) -> list[str]:
        versions = session.execute(saved_versions()).all()
        ordered = sorted(versions, key=lambda one: (one.item_id, one.sequence))
        return [canonical(answered_in(one)) if one.answer is None else one.answer for one in ordered]

    return scene.ask(texts)


def tables_with(scene: Scene, words: str) -> set[str]:
    """The tables in which somebody can read these words who has the database alone."""
    with scene.database.engine.connect() as connection:
        names = sa.inspect(connection).get_table_names()
        return {name for name in names if words in str(connection.exec_driver_sql(f'SELECT * FROM "{name}"').all())}
