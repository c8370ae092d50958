from sqlmodel import Session

from exam.bookings.rules import code_of
from exam.forms.views import Question
from exam.items.rules import Responses
from exam.keying.rows import sheet_to_key
from exam.keying.rules import Step, as_keyed, refuse_unless_at
from exam.keying.views import Difference, Field, SheetToDecide
from shared.actor import Actor


def sheet_differences(session: Session, actor: Actor, sheet_id: str) -> SheetToDecide:
    """Where two people keyed different things, for the third one; there is nothing to see before both have keyed."""
    found = sheet_to_key(session, actor, sheet_id)
    refuse_unless_at(found.step, (Step.LOOK,))
    differences = tuple(
        Difference(
            position=one.number,
            fields=tuple(Field.of(one)),
            first=_lines(one, found.given[1][one.item.id]),
            second=_lines(one, found.given[2][one.item.id]),
        )
        for one in found.differences
    )
    return SheetToDecide(id=found.id, code=code_of(found.sitting.id), differences=differences)


def _lines(question: Question, given: Responses) -> tuple[str, ...]:
    """What was keyed for each response, in their order; nothing where it was left empty."""
    accepts = question.item.accepts
    return tuple(as_keyed(rule, given[id]) if id in given else "" for id, rule in accepts.items())
