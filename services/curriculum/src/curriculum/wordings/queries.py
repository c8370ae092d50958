from datetime import datetime

from sqlmodel import Session, col, select

from curriculum.wordings.tables import PublishedCode
from shared.code_of_ethics import CodeOfEthics, Principle, code_of_ethics
from shared.days import day_of


def code_in_force(session: Session, language: str, *, now: datetime) -> CodeOfEthics:
    """The agency's own wording of this day, in English where it has none in a language; else that of the software."""
    begun = select(PublishedCode).where(PublishedCode.effective_from <= day_of(now))
    newest = begun.order_by(col(PublishedCode.effective_from).desc(), col(PublishedCode.version).desc())
    row = session.exec(newest.limit(1)).first()
    if row is None:
        return code_of_ethics(language)
    said = row.wording.get(language) or row.wording["en"]
    principles = tuple(
        Principle(number=number, title=title, text=text, promise=promise)
        for number, (title, text, promise) in enumerate(said, start=1)
    )
    return CodeOfEthics(version=row.version, source=row.source, principles=principles)
