from datetime import datetime

from sqlmodel import Session

from exam.forms.queries import positions
from exam.sittings.commands.breaks import take_break
from exam.sittings.commands.flag import flag_question
from exam.sittings.commands.mine import my_sitting
from exam.sittings.commands.save import save_from_page
from shared.refusals import NotFound


def go_on(
    session: Session,
    person_id: str,
    sitting_id: str,
    position: int,
    answer: str,
    go: str,
    *,
    window: str,
    at_least: int,
    now: datetime,
) -> str:
    """Save the answer of a page, do what its button says, and tell where to go: a position, or `review`."""
    in_order = positions(session, my_sitting(session, person_id, sitting_id).form_id)
    if not 1 <= position <= len(in_order):
        raise NotFound
    item_id = in_order[position - 1].item_id
    save_from_page(session, person_id, sitting_id, item_id, answer, now=now, window=window, at_least=at_least)
    if go in ("flag", "unflag"):
        flag_question(session, person_id, sitting_id, item_id, go == "flag", now=now, window=window)
    if go == "break":
        take_break(session, person_id, sitting_id, now=now, window=window)
    return _where(go, position, len(in_order))


def _where(go: str, position: int, last: int) -> str:
    """After the last question comes the review. A break is shown in the question's own place."""
    match go:
        case "next":
            return str(position + 1) if position < last else "review"
        case "previous":
            return str(max(1, position - 1))
        case "flag" | "unflag" | "break":
            return str(position)
        case _:
            return go
