from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from exam.accommodations.queries import ARRANGED, arrangements_with_kinds
from exam.accommodations.rules import Kind
from exam.answers.queries.my_sittings import views_of
from exam.answers.queries.saved_answers import answers_of
from exam.answers.rows import opened
from exam.answers.tables import AnswerVersion, Flag
from exam.answers.views import QuestionPage, Saved, SittingHead, SittingWithQuestions
from exam.clocks.queries import clock_read
from exam.clocks.rules import break_left_minutes
from exam.clocks.views import Time
from exam.forms.queries import places, questions
from exam.forms.views import Question
from exam.items.kinds.translations import OWN
from exam.items.kinds.view import Asked, QuestionView
from exam.items.queries import item_as_mended, mended_last
from exam.sittings.queries import clocks, my_sat
from exam.sittings.rules import State
from shared.actor import Actor
from shared.database import table
from shared.i18n import LANGUAGES
from shared.refusals import NotFound

BOTH, TRANSLATED = "both", next(one for one in LANGUAGES if one != OWN)
_CLOCKS, _PLACES, _ARRANGED = clocks().subquery(), places().subquery(), arrangements_with_kinds().subquery()
_VERSIONS, _FLAGS, _ALL = table(AnswerVersion), table(Flag), places().subquery()
_OF_THIS = (_VERSIONS.c.sitting_id == _CLOCKS.c.id, _VERSIONS.c.item_id == _PLACES.c.item_id)
_NEWEST = sa.select(sa.func.max(_VERSIONS.c.sequence)).where(*_OF_THIS).correlate(_CLOCKS, _PLACES).scalar_subquery()
_ITEM = (_PLACES.c.item_id, _PLACES.c.item_version)
_TOTAL = sa.select(sa.func.count()).where(_ALL.c.form_id == _CLOCKS.c.form_id).correlate(_CLOCKS).scalar_subquery()
_LOOK: Any = (
    sa.select(
        _CLOCKS,
        _CLOCKS.c.id.label("sitting_id"),
        *_ITEM,
        _ARRANGED.c.person_id.label("arranged_for"),
        *(_ARRANGED.c[name] for name in (*ARRANGED, "kinds")),
        _FLAGS.c.item_id.label("flagged"),
        *(_VERSIONS.c[name] for name in ("sealed", "answer", "sequence", "saved_at")),
        _TOTAL.label("total"),
        mended_last(*_ITEM, sa.bindparam("language")).label("revision"),
        mended_last(*_ITEM, sa.literal(OWN)).label("own_revision"),
    )
    .join(_PLACES, _PLACES.c.form_id == _CLOCKS.c.form_id)
    .outerjoin(_ARRANGED, _ARRANGED.c.person_id == _CLOCKS.c.person_id)
    .outerjoin(_FLAGS, (_FLAGS.c.sitting_id == _CLOCKS.c.id) & (_FLAGS.c.item_id == _PLACES.c.item_id))
    .outerjoin(_VERSIONS, sa.and_(*_OF_THIS, _VERSIONS.c.sequence == _NEWEST))
    .where(_CLOCKS.c.id == sa.bindparam("sitting"), _PLACES.c.position == sa.bindparam("position"))
)
"""All that a page shows of one question; the other questions belong to the review."""


def my_sitting_with_questions(
    session: Session, actor: Actor, sitting_id: str, language: str = "en", *, now: datetime
) -> SittingWithQuestions:
    """The questions are there while the sitting is open and no break closes them."""
    sat = my_sat(session, actor, sitting_id)
    [sitting] = views_of(session, [sat], now=now)
    if sitting.state != State.OPEN or sitting.on_break or sitting.paused:
        return SittingWithQuestions(sitting=sitting, questions=())
    saved = answers_of(session, sitting_id)
    flagged = {mark.position: mark.flagged for mark in sitting.questions}
    asked = questions(session, sat.form_id, language)
    views = (_view(one, saved.get(one.item.id), flagged=flagged[one.number]) for one in asked)
    return SittingWithQuestions(sitting=sitting, questions=tuple(views))


def question_page(
    session: Session, actor: Actor, sitting_id: str, position: int, writer_token: str, words: str, *, now: datetime
) -> QuestionPage:
    """One question with what is saved, and of the sitting what its page shows: one look, and the item once.

    `words`: a language, or `both` of those that there are.
    """
    language = TRANSLATED if words == BOTH else words
    known = {"sitting": sitting_id, "position": position, "language": language}
    found = session.execute(_LOOK, known).first()
    if found is None or found.person_id != actor.id:
        raise NotFound
    mended = {language: found.revision} | ({OWN: found.own_revision} if language != OWN else {})
    one = item_as_mended(session, found.item_id, found.item_version, language, mended)
    asked = [one]
    if words == BOTH and one.language != OWN:
        asked = [item_as_mended(session, found.item_id, found.item_version, OWN, mended), one]
    saved = None if found.sequence is None else Saved(opened(found), found.sequence, found.saved_at)
    return QuestionPage(
        sitting=_head(found, now),
        question=_view(Question(position, asked[0]), saved, flagged=found.flagged is not None),
        languages=(OWN, *sorted(one.translations)),
        beside=_view(Question(position, asked[-1]), saved, flagged=False) if len(asked) > 1 else None,
        template=one.template(),
        here=writer_token == found.writer_token,
        total=found.total,
    )


def _head(found: Any, now: datetime) -> SittingHead:
    clock = clock_read(found)
    return SittingHead(
        id=found.id,
        state=found.state,
        on_break=found.break_began_at is not None,
        paused=found.paused_at is not None,
        breaks_stop_clock=clock.breaks_stop,
        break_left_minutes=break_left_minutes(clock, now=now),
        read_aloud=Kind.READ_ALOUD in (found.kinds or ()),
        time=Time.of(clock, now=now),
    )


def _view(question: Question, saved: Saved | None, *, flagged: bool) -> QuestionView:
    item, newest = question.item, saved or Saved({}, 0, None)
    asked = Asked(
        item_id=item.id,
        position=question.number,
        kind=item.kind,
        stem=item.stem,
        language=item.language,
        answer=newest.answer,
        sequence=newest.sequence,
        saved_at=newest.saved_at,
        flagged=flagged,
    )
    return item.view(asked)
