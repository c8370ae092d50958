from fastapi.responses import FileResponse

from exam.recordings import queries
from exam.recordings.inputs import InLanguage, Piece, Position, Version
from shared import clock
from shared.identity import ItemWriter, SignedIn
from shared.web import Db, Id, api_router

router = api_router("sittings")


@router.get("/sittings/{sitting_id}/questions/{position}/{piece}", response_class=FileResponse)
async def question_recording(
    who: SignedIn, db: Db, sitting_id: Id, position: Position, piece: Piece, language: InLanguage = "en"
) -> FileResponse:
    """`language`: that of the question, which the page names: a player asks again and again."""
    query = queries.question_recording
    found = await db.read(query, who.actor, sitting_id, position, piece, language, now=clock.now())
    return FileResponse(found.path, media_type=found.media_type)


@router.get("/bank/items/{item_id}/versions/{version}/{piece}", response_class=FileResponse)
async def item_recording(
    who: ItemWriter, db: Db, item_id: Id, version: Version, piece: Piece, language: InLanguage = "en"
) -> FileResponse:
    """As whoever writes and reviews hears it."""
    found = await db.read(queries.item_recording, who.actor, item_id, version, piece, language)
    return FileResponse(found.path, media_type=found.media_type)
