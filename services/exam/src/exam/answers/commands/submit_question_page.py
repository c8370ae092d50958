from datetime import datetime

from sqlmodel import Session

from exam.answers.commands.flag_question import flag_question
from exam.answers.commands.save_page_answer import save_page_answer
from exam.answers.inputs import FlagQuestion, SaveAnswer, SubmitQuestionPage, Version
from exam.answers.rules import Go, position_after
from exam.answers.views import Next
from exam.forms.queries import positions
from exam.sittings.commands import take_break
from exam.sittings.queries import my_sat
from shared.actor import Actor
from shared.refusals import NotFound


def submit_question_page(
    session: Session, actor: Actor, sitting_id: str, position: int, what: SubmitQuestionPage, *, now: datetime
) -> Next:
    """Save the answer of a page, do what its button says, and tell where to go on."""
    in_order = positions(session, my_sat(session, actor, sitting_id).form_id)
    if not 1 <= position <= len(in_order):
        raise NotFound
    item_id = in_order[position - 1].item_id
    version = Version(sequence=max(1, what.sequence), answer=what.answer)
    saving = SaveAnswer(item_id=item_id, version=version, writer_token=what.writer_token)
    save_page_answer(session, actor, sitting_id, saving, now=now)
    if what.go in (Go.FLAG, Go.UNFLAG):
        flag_question(session, actor, sitting_id, item_id, FlagQuestion(flagged=what.go == Go.FLAG), now=now)
    if what.go == Go.BREAK:
        take_break(session, actor, sitting_id, now=now)
    return Next(position_after(what.go, position, len(in_order)))
