import hashlib
from collections.abc import Iterator

import sqlalchemy as sa
from sqlmodel import Session

from exam.answers.queries import answered_in, saved_versions
from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.views import ItemVersion
from exam.forms.queries import places_of
from exam.items.queries import item
from exam.items.rules import ONLY
from exam.keys.queries import key_numbered, key_version
from exam.rekeys.views import UnlistedAnswer
from exam.sittings.queries import submitted
from shared.actor import Actor
from shared.paging import ON_A_PAGE, Page
from shared.refusals import N_, NotFound
from shared.web import Queue

SHORT = "short"
"""The only kind of item whose key does not know all that can be answered."""


def unlisted_answers(session: Session, actor: Actor, *, after: str = "") -> Page[UnlistedAnswer]:
    """Short answers that were sent in and that no key knows, each once."""
    refuse_if_yet_to_sit(session, actor)
    found = sorted({one.id: one for one in _unlisted(session)}.values(), key=lambda one: one.id)
    following = [one for one in found if one.id > after]
    more = len(following) > ON_A_PAGE
    return Page(items=tuple(following[:ON_A_PAGE]), after=following[ON_A_PAGE - 1].id if more else "")


def unlisted_answer(session: Session, actor: Actor, answer_id: str) -> UnlistedAnswer:
    refuse_if_yet_to_sit(session, actor)
    found = next((one for one in _unlisted(session) if one.id == answer_id), None)
    if found is None:
        raise NotFound
    return found


def unlisted_queue(session: Session) -> Queue:
    count = len({one.id for one in _unlisted(session)})
    return Queue(
        slug="answers", title=N_("Answers that no key knows"), count=count, url="/exam/administration/unlisted"
    )


def _unlisted(session: Session) -> Iterator[UnlistedAnswer]:
    for of, text in _given(session):
        worths = key_numbered(session, of.id, of.version, key_version(session, of.id, of.version))[ONLY]
        words = item(session, of.id, of.version).parts[ONLY].as_value(text)
        if words and words not in worths:
            id = hashlib.sha256(f"{of.id} {of.version} {words}".encode()).hexdigest()[:32]
            yield UnlistedAnswer(id=id, item_id=of.id, version=of.version, words=words)


def _given(session: Session) -> set[tuple[ItemVersion, str]]:
    """What was sent in to short items, each text once."""
    sat, asked, given, newer = (
        one.subquery() for one in (submitted(), places_of(SHORT), saved_versions(), saved_versions())
    )
    same = (newer.c.sitting_id == given.c.sitting_id, newer.c.item_id == given.c.item_id)
    rows = (
        sa.select(given, asked.c.item_version)
        .join_from(given, sat, sat.c.id == given.c.sitting_id)
        .join(asked, sa.and_(asked.c.form_id == sat.c.form_id, asked.c.item_id == given.c.item_id))
        .where(~sa.exists().where(*same, newer.c.sequence > given.c.sequence))
    )
    found = ((ItemVersion(row.item_id, row.item_version), answered_in(row)) for row in session.execute(rows))
    return {(of, str(answer.get(ONLY, ""))) for of, answer in found}
