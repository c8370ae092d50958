from datetime import datetime
from typing import Any

import sqlalchemy as sa

from exam.accommodations.rules import Kind
from exam.answers.queries import answered_in, look_at_question, view_of
from exam.answers.views import Saved, SittingHead
from exam.clocks.queries import clock_read
from exam.clocks.rules import break_left_minutes
from exam.clocks.views import Time
from exam.forms.views import Question
from exam.items.kinds.translations import OWN
from exam.items.queries import item_as_mended
from exam.questions.views import QuestionPage
from shared.actor import Actor
from shared.i18n import LANGUAGES

BOTH, TRANSLATED = "both", next(one for one in LANGUAGES if one != OWN)


def question_page(
    connection: sa.Connection,
    actor: Actor,
    sitting_id: str,
    position: int,
    writer_token: str,
    words: str,
    *,
    now: datetime,
) -> QuestionPage:
    """One question with what is saved, and of the sitting what its page shows: one look, and the item once.

    `words`: a language, or `both` of those that there are.
    """
    language = TRANSLATED if words == BOTH else words
    found = look_at_question(connection, actor, sitting_id, position, language)
    mended = {language: found.revision} | ({OWN: found.own_revision} if language != OWN else {})
    one = item_as_mended(connection, found.item_id, found.item_version, language, mended)
    asked = [one]
    if words == BOTH and one.language != OWN:
        asked = [item_as_mended(connection, found.item_id, found.item_version, OWN, mended), one]
    saved = None if found.sequence is None else Saved(answered_in(found), found.sequence, found.saved_at)
    return QuestionPage(
        sitting=_head(found, now),
        question=view_of(Question(position, asked[0]), saved, flagged=found.flagged is not None),
        languages=(OWN, *sorted(one.translations)),
        beside=view_of(Question(position, asked[-1]), saved, flagged=False) if len(asked) > 1 else None,
        template=one.template(),
        here=writer_token == found.writer_token,
        total=found.total,
        answered=_positions(found.answered_at),
        marked=_positions(found.flagged_at),
    )


def _positions(positions: str | None) -> frozenset[int]:
    return frozenset(map(int, positions.split(","))) if positions else frozenset()


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
