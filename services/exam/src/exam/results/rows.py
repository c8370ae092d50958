from typing import Literal

from sqlmodel import Session

from exam.results.tables import Result
from shared.approvals import Act
from shared.refusals import NotFound

ABOUT = "result"


def result_of(session: Session, result_id: str) -> Result:
    result = session.get(Result, result_id)
    if result is None:
        raise NotFound
    return result


def act_on(result: Result, name: Literal["release", "withdraw", "import"]) -> Act:
    """What two people approve. Nobody has to say why a result is released."""
    needs_reason = name == "withdraw"
    return Act(name, about=ABOUT, subject_id=result.id, concerns=result.person_id, needs_reason=needs_reason)
