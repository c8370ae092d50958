"""Making a signed paper of what counts in one's training log, and taking it back."""

import secrets
from datetime import datetime

from sqlmodel import Session

from ce_tracker.log_papers.inputs import IssuePaper
from ce_tracker.log_papers.queries import own_papers_that_stand
from ce_tracker.log_papers.rows import hash_of, own_paper_row, seal
from ce_tracker.log_papers.rules import CODE_ALPHABET, CODE_LENGTH, code_as_written, refuse_if_too_many
from ce_tracker.log_papers.signature import signed_text
from ce_tracker.log_papers.tables import LogKey, LogPaper
from ce_tracker.log_papers.views import LogStatement
from ce_tracker.training_log.queries import totals_of
from ce_tracker.training_log.rules import refuse_unless_counted
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id
from shared.signing import signer

KEY = "training-log"
ABOUT = "peerway-training-log-1"
"""Of this form; another one is called otherwise."""


def issue_paper(session: Session, actor: Actor, what: IssuePaper, *, now: datetime) -> str:
    """Make a signed paper of what counts today; its id. The same paper is not made twice."""
    totals = totals_of(session, actor.id)
    refuse_unless_counted(totals.minutes)
    standing = own_papers_that_stand(session, actor)
    same = [one.id for one in standing if one.says.name == what.name and one.says.totals == totals]
    if same:
        return same[0]
    refuse_if_too_many(len(standing))
    code = code_as_written("".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH)))
    says = LogStatement(
        about=ABOUT,
        code=code,
        name=what.name,
        issued_on=day_of(now),
        first=totals.first,
        last=totals.last,
        minutes=totals.minutes,
        by_competency=totals.by_competency,
        confirmed_by=totals.confirmed_by,
    )
    row = LogPaper(id=new_id(), person_id=actor.id, code_hash=hash_of(code), sealed=b"", issued_at=now)
    key = signer(KEY)
    if session.get(LogKey, key.id) is None:
        session.add(LogKey(id=key.id, public=key.public, since=now))
    seal(row, signed_text(says, key), now=now)
    session.add(row)
    return row.id


def withdraw_paper(session: Session, actor: Actor, paper_id: str, *, now: datetime) -> None:
    """Take a paper back: whoever was given it reads that from now on. Twice is harmless."""
    row = own_paper_row(session, actor, paper_id)
    row.withdrawn_at = row.withdrawn_at or now
