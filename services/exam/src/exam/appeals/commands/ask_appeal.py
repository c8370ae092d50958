from datetime import datetime

from sqlmodel import Session

from exam.appeals import rules
from exam.appeals.inputs import AskAppeal
from exam.appeals.rows import asked_of, sealed, sittings_to_score_anew
from exam.appeals.rules import About, State
from exam.appeals.tables import Appeal
from exam.results.queries import my_result, result_in_any_state
from exam.rule_sets.queries import rule_set
from exam.rule_sets.rules import business_days_after
from exam.scoring.commands import lay_out_anew
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id


def ask_appeal(session: Session, actor: Actor, result_id: str, what: AskAppeal, *, now: datetime) -> str:
    """Ask for one's result to be looked at again.

    What people scored of a part that is not yet passed goes to examiners who have not seen it.
    """
    result = my_result(session, actor, result_id)
    under = rule_set(session, result.rule_set)
    rules.refuse_unless_not_yet(result.not_yet)
    rules.refuse_unless_in_time(day_of(now), rules.last_day(result.released_on, under.appeal_days))
    rules.refuse_if_asked({one.about for one in asked_of(session, result_id)}, what.about)
    appeal = Appeal(
        id=new_id(),
        person_id=actor.id,
        result_id=result_id,
        about=what.about,
        state=State.ASKED,
        words=sealed(actor.id, what.words, now=now),
        asked_at=now,
        due_at=business_days_after(under.appeal_answered_within, now=now),
    )
    session.add(appeal)
    if what.about == About.SCORING:
        for sitting_id in sittings_to_score_anew(result_in_any_state(session, result_id)):
            lay_out_anew(session, sitting_id, appeal.id, now=now)
    return appeal.id
