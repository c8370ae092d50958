from datetime import datetime

from sqlmodel import Session

from exam.answers.commands import flag_question, save_answer
from exam.answers.inputs import FlagQuestion, SaveAnswer, Version
from exam.answers.queries import saved_answer
from exam.forms.queries import asked_at
from exam.items.rules import Accepts, Responses, composed, same
from exam.questions.inputs import SubmitQuestionPage
from exam.questions.rules import Go, position_after, words_after
from exam.questions.views import Next
from exam.sittings.commands import continue_here, take_break
from exam.sittings.queries import my_sat, my_writable_sat
from shared.actor import Actor


def submit_question_page(
    session: Session, actor: Actor, sitting_id: str, position: int, what: SubmitQuestionPage, *, now: datetime
) -> Next:
    """Save the answer of a page, do what its button says, and tell where to go on."""
    asked = asked_at(session, my_sat(session, actor, sitting_id).form_id, position)
    item_id = asked.item_id
    writer_token = _writer(session, actor, sitting_id, what, now)
    newest = saved_answer(session, sitting_id, item_id)
    answer = _answer(asked.accepts, what)
    if same(answer, newest.answer if newest else {}):
        my_writable_sat(session, actor, sitting_id, writer_token, now=now)
    else:
        version = Version(base=what.base, answer=answer)
        saving = SaveAnswer(item_id=item_id, version=version, writer_token=writer_token)
        save_answer(session.connection(), actor, sitting_id, saving, now=now)
    if what.go in (Go.FLAG, Go.UNFLAG):
        flag_question(session, actor, sitting_id, item_id, FlagQuestion(flagged=what.go == Go.FLAG), now=now)
    if what.go == Go.BREAK:
        take_break(session, actor, sitting_id, now=now)
    following = position_after(what.go, position, asked.last)
    return Next(sitting_id, following, writer_token, words_after(what.go, what.words), look=what.go == Go.LOOK)


def _answer(accepts: Accepts, what: SubmitQuestionPage) -> Responses:
    """As the fields say; nothing where it is taken back."""
    if what.go == Go.CLEAR:
        return {}
    return composed(accepts, {"answer": what.answer} | {f"answers.{name}": one for name, one in what.answers.items()})


def _writer(session: Session, actor: Actor, sitting_id: str, what: SubmitQuestionPage, now: datetime) -> str:
    """The token of the page; a fresh one where somebody goes on here who wrote elsewhere."""
    if what.go != Go.HERE or what.writer_token == my_sat(session, actor, sitting_id).writer_token:
        return what.writer_token
    writer_token = continue_here(session, actor, sitting_id, now=now)
    session.flush()
    return writer_token
