"""Forty people who have sat one published form, as they lie in the tables: what was answered, and what it came to."""

from datetime import datetime

from sqlmodel import Session

from exam.answers.commands import save_answer
from exam.attempts.rules import Part
from exam.forms.commands import take_form
from exam.forms.queries import published_ids, questions
from exam.items.kinds.kind import Item
from exam.items.rules import ONLY
from exam.rule_sets.rules import RuleSet
from exam.scores.commands import keep_scores, move_scores
from exam.scores.views import PartScores, ScoredItem, WrittenScores
from exam.sittings.rules import State, SubmittedBy
from exam.sittings.tables import Sitting
from shared.actor import Actor

from .walk import saving

FORM = "form-2026-1"
FORTY = range(40)


def sit_forty(session: Session, rule_set: RuleSet, choice: str, *, now: datetime) -> None:
    """The higher the number of a person, the more they know.

    Of `choice` the upper half takes the key, the others take one wrong option. The very last person was drawn by
    another one, and person 0 did not answer.
    """
    for person in FORTY:
        form_id = _form(session, person, rule_set, now)
        sitting_id, who = f"sitting-{person:02}", Actor(f"person-{person:02}")
        row = Sitting(
            id=sitting_id,
            person_id=who.id,
            form_id=form_id,
            rule_set=rule_set.id,
            state=State.OPEN,
            started_at=now,
            allowance_seconds=3_600,
            breaks_stop_clock=False,
            writer_token="w",
        )
        session.add(row)
        session.flush()
        asked = [question.item for question in questions(session, form_id)]
        [item] = [one for one in asked if one.id == choice]
        if person:
            answer = {ONLY: option_of(item, person)}
            save_answer(session.connection(), who, sitting_id, saving(choice, answer, writer_token="w"), now=now)
        row.state, row.submitted_by = State.SUBMITTED, SubmittedBy.CANDIDATE
        row.submitted_at = row.claimed_at = now
        keep_scores(session, _scores(row, asked, person, item), now=now)
    session.flush()
    move_scores(session, [f"sitting-{person:02}" for person in FORTY], "keep")


def option_of(item: Item, person: int) -> str:
    options = [option for option in item.accepts[ONLY][1] if item.score({ONLY: option}).reached == 0]  # type: ignore[union-attr]
    [key] = {*item.accepts[ONLY][1]} - {*options}
    return options[1] if person == FORTY[-1] else key if person >= len(FORTY) // 2 else options[0]


def _form(session: Session, person: int, rule_set: RuleSet, now: datetime) -> str:
    """Which of the published forms is drawn lies in the seed."""
    for turn in range(50):
        form_id = take_form(session, f"form of {person}, {turn}", rule_set, [], now=now)
        if published_ids(session, [form_id]) == [FORM]:
            return form_id
    raise AssertionError("the form is not drawn")


def _scores(sitting: Sitting, asked: list[Item], person: int, choice: Item) -> PartScores:
    scored = []
    for number, one in enumerate(sorted(asked, key=lambda item: item.id)):
        right = number * len(FORTY) // len(asked) < person
        if one.id == choice.id:
            right = len(FORTY) // 2 <= person < FORTY[-1]
        about = {"item": one.id, "domain": one.domain, "response": one.response}
        scored.append(ScoredItem(**about, reached=float(right), highest=1.0))
    return PartScores(sitting.id, sitting.person_id, Part.WRITTEN, sitting.rule_set, WrittenScores(items=tuple(scored)))
