from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from exam.forms.queries import question_at
from exam.recordings.inputs import Piece
from exam.recordings.views import Recorded
from exam.sittings.queries import my_sat
from exam.sittings.rules import State
from shared.actor import Actor
from shared.refusals import NotFound

FOLDER = Path(__file__).parents[3] / "bank" / "en" / "media"
_TYPES = {
    ".ogg": "audio/ogg",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".vtt": "text/vtt; charset=utf-8",
}


def question_recording(
    session: Session, actor: Actor, sitting_id: str, position: int, piece: Piece, language: str, *, now: datetime
) -> Recorded:
    """What a question begins with; there only while the question is. Its file is one of the bank's: see `Media`."""
    sat = my_sat(session, actor, sitting_id)
    media = question_at(session, sat.form_id, position, language).item.media
    if media is None or sat.state != State.OPEN or sat.on_break or sat.paused:
        raise NotFound
    path = FOLDER / (media.file if piece == Piece.RECORDING else media.captions)
    return Recorded(path, _TYPES[path.suffix])
