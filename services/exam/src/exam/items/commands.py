from collections.abc import Iterable
from datetime import datetime

from pydantic import ValidationError
from sqlmodel import Session

from exam.items.content import ENTRIES, BankFile
from exam.items.kinds import KINDS
from exam.items.kinds.kind import Item
from exam.items.kinds.translations import NotTheSameTexts, digest_of, languages_of, meaning_of, refuse_unless_same_texts
from exam.items.queries import newest_texts
from exam.items.tables import BankEntry, ItemText
from exam.items.views import Line, Outcome, Report

OTHER_MEANING = "it was published with another meaning; give the change a version of its own"
UNMARKED = "its words differ from those that were published; count its revision up, or give it a new version"


def publish_entries(session: Session, files: Iterable[BankFile], *, now: datetime) -> Report:
    """Publish what is new, and mend what was mended; what was published else stands. The report says which is which.

    A file that cannot be taken keeps no other from being published.
    """
    return Report(tuple(_publish(session, file, now) for file in files))


def keep_item(session: Session, one: Item, *, written_by: str, now: datetime) -> None:
    """Keep a version that somebody wrote on a page; from then on it stands."""
    body = one.model_dump(mode="json", exclude_defaults=True) | {"id": one.id, "version": one.version}
    refuse_unless_same_texts(body)
    session.add(
        BankEntry(id=one.id, version=one.version, kind=one.kind, body=body, published_at=now, written_by=written_by)
    )
    session.flush()


def _publish(session: Session, file: BankFile, now: datetime) -> Line:
    id, version = str(file.body.get("id")), file.body.get("version", 0)
    try:
        entry = {**ENTRIES, **KINDS}[file.kind].model_validate(file.body)
        refuse_unless_same_texts(file.body)
    except KeyError:
        return Line(id, version, Outcome.REFUSED, f"nobody knows the kind {file.kind}")
    except (ValidationError, NotTheSameTexts) as wrong:
        return Line(id, version, Outcome.REFUSED, _told(wrong))
    known = session.get(BankEntry, (entry.id, entry.version))
    if known is None:
        session.add(BankEntry(id=entry.id, version=entry.version, kind=file.kind, body=file.body, published_at=now))
        session.flush()
        return Line(id, version, Outcome.CREATED)
    return _mend(session, known, file, now)


def _mend(session: Session, known: BankEntry, file: BankFile, now: datetime) -> Line:
    """Keep the texts of a higher revision. What an item means never changes within its version."""
    if file.kind not in KINDS or known.kind != file.kind:
        same = known.body == file.body and known.kind == file.kind
        return _line(known, Outcome.UNCHANGED) if same else _line(known, Outcome.REFUSED, OTHER_MEANING)
    if meaning_of(known.body) != meaning_of(file.body):
        return _line(known, Outcome.REFUSED, OTHER_MEANING)
    asked = languages_of(known.body) | newest_texts(session, known.id, known.version)
    mended = {language: texts for language, texts in languages_of(file.body).items() if asked.get(language) != texts}
    revision = file.body.get("revision", 1)
    if not mended:
        return _line(known, Outcome.UNCHANGED)
    if any(session.get(ItemText, (known.id, known.version, language, revision)) for language in mended):
        return _line(known, Outcome.REFUSED, UNMARKED)
    if revision == 1 and any(language in languages_of(known.body) for language in mended):
        return _line(known, Outcome.REFUSED, UNMARKED)
    session.add_all(_text(known, language, revision, texts, now) for language, texts in mended.items())
    session.flush()
    return _line(known, Outcome.REVISED)


def _text(known: BankEntry, language: str, revision: int, texts: dict[str, object], now: datetime) -> ItemText:
    return ItemText(
        item_id=known.id,
        item_version=known.version,
        language=language,
        revision=revision,
        texts=texts,
        digest=digest_of(texts),
        published_at=now,
    )


def _line(known: BankEntry, outcome: Outcome, reason: str = "") -> Line:
    return Line(known.id, known.version, outcome, reason)


def _told(wrong: ValidationError | NotTheSameTexts) -> str:
    """Where it is wrong, without what stands there."""
    if isinstance(wrong, NotTheSameTexts):
        return str(wrong)
    return "; ".join(f"{'.'.join(map(str, one['loc'])) or 'the whole'}: {one['msg']}" for one in wrong.errors())
