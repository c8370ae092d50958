"""What makes an item wait for a person, and what this person finds."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, select

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.queries import refuse_unless_known
from exam.bank.views import ItemVersion
from exam.fairness import rules
from exam.fairness.inputs import GiveVerdict, MarkItem
from exam.fairness.queries import is_marked_by
from exam.fairness.rows import flag_row, is_changed, words_of, writers_of
from exam.fairness.rules import Cause, Verdict
from exam.fairness.tables import FairnessFlag, FairnessVerdict
from exam.fairness.views import Difference
from exam.reviews.commands import retire_item
from exam.reviews.inputs import RetireItem
from exam.reviews.queries import refuse_if_item_retired, retired_items
from shared.actor import Actor
from shared.ids import new_id


def flag_items(session: Session, run_id: str, found: Iterable[Difference], *, now: datetime) -> None:
    """Let items wait in which a report found a difference. Nobody is asked twice about one of the same size."""
    for one in found:
        about = (FairnessFlag.item_id == one.item_id, FairnessFlag.item_version == one.version)
        group = (FairnessFlag.trait == one.trait, FairnessFlag.focal == one.focal)
        before = session.exec(select(FairnessFlag.grade).where(*about, *group)).all()
        if rules.is_new(one.grade, [grade for grade in before if grade]):
            flag = _flag(session, ItemVersion(one.item_id, one.version), Cause.FIGURES, now)
            flag.run_id, flag.grade, flag.delta = run_id, one.grade, one.delta
            flag.trait, flag.focal, flag.reference = one.trait, one.focal, one.reference
            session.add(flag)
            session.flush()


def mark_item(session: Session, actor: Actor, item_id: str, version: int, what: MarkItem, *, now: datetime) -> str:
    """Let an item wait for a person to look at it, with a reason."""
    refuse_if_yet_to_sit(session, actor)
    of = ItemVersion(item_id, version)
    refuse_unless_known(session, of)
    refuse_if_item_retired(session, item_id)
    rules.refuse_if_marked(is_marked_by(session, actor, of))
    flag = _flag(session, of, Cause.PERSON, now)
    flag.reason, flag.marked_by = what.reason, actor.id
    session.add(flag)
    return flag.id


def give_verdict(session: Session, actor: Actor, flag_id: str, what: GiveVerdict, *, now: datetime) -> None:
    """Say what one found who looked at an item. To retire it is the same act as on its page."""
    refuse_if_yet_to_sit(session, actor)
    flag = flag_row(session, flag_id)
    rules.refuse_if_own_words(actor.id in writers_of(session, flag.item_id))
    rules.refuse_unless_given_by(what.verdict, administrator=actor.has("administrator"))
    rules.refuse_unless_true(what.verdict, changed=is_changed(session, flag))
    if what.verdict != Verdict.RETIRED:
        refuse_if_item_retired(session, flag.item_id)
    elif flag.item_id not in retired_items(session):
        retire_item(session, actor, flag.item_id, RetireItem(reason=what.reason), now=now)
    session.add(
        FairnessVerdict(
            id=new_id(),
            flag_id=flag_id,
            verdict=what.verdict,
            reason=what.reason,
            person_id=actor.id,
            given_at=now,
        )
    )


def _flag(session: Session, of: ItemVersion, cause: Cause, now: datetime) -> FairnessFlag:
    words = words_of(session, of)
    return FairnessFlag(id=new_id(), item_id=of.id, item_version=of.version, words=words, cause=cause, marked_at=now)
