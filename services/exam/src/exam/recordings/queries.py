from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.queries import refuse_unless_known
from exam.bank.views import ItemVersion
from exam.forms.queries import question_at
from exam.items.kinds.kind import Media
from exam.items.queries import item
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
    return _recorded(media, piece)


def item_recording(session: Session, actor: Actor, item_id: str, version: int, piece: Piece, language: str) -> Recorded:
    """What an item of the bank begins with, for whoever writes and reviews."""
    refuse_if_yet_to_sit(session, actor)
    refuse_unless_known(session, ItemVersion(item_id, version))
    media = item(session, item_id, version, language).media
    if media is None:
        raise NotFound
    return _recorded(media, piece)


def _recorded(media: Media, piece: Piece) -> Recorded:
    path = FOLDER / (media.file if piece == Piece.RECORDING else media.captions)
    return Recorded(path, _TYPES[path.suffix])
