from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session

from exam.calibration.rows import agreed_in
from exam.calibration.rules import MOVES, Scores, compared, is_met, verb_for
from exam.calibration.tables import Calibration
from exam.items.content import Specimens
from exam.items.queries import entry
from exam.rule_sets.queries import rule_set


def end_calibration(session: Session, calibration_id: str, given: Mapping[str, Scores], *, now: datetime) -> None:
    """Compare what somebody gave to all specimens with what was agreed. `given`: by specimen."""
    row = session.get_one(Calibration, calibration_id)
    known = entry(session, Specimens, row.specimens_id, row.specimens_version)
    least = rule_set(session, row.rule_set).calibration_exact_of_ten
    met = is_met(compared(given, agreed_in(known)), least)
    row.state, row.ended_at = MOVES.after(row.state, verb_for(met)), now
    row.given = {specimen: dict(scores) for specimen, scores in given.items()}
