from collections.abc import Collection, Mapping
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from exam.bank.tables import ItemAbout
from exam.bank.views import Described, ItemVersion, Version, Wording
from exam.items.kinds.about import About
from exam.items.kinds.translations import digest_of, languages_of
from exam.items.queries import item_bodies, item_rows, mended_texts, published_forms
from shared.refusals import NotFound


def item_versions(session: Session, id: str) -> tuple[Version, ...]:
    """Every version of an item, the newest first; none of what is no item."""
    rows = item_rows().subquery()
    found = session.execute(sa.select(rows).where(rows.c.id == id).order_by(rows.c.version.desc()))
    return tuple(Version(row.version, row.published_at, row.written_by) for row in found)


def refuse_unless_known(session: Session, of: ItemVersion) -> None:
    if of.version not in {one.number for one in item_versions(session, of.id)}:
        raise NotFound


def newest_version(session: Session, id: str) -> ItemVersion:
    """Of one item; refused where there is none."""
    versions = item_versions(session, id)
    if not versions:
        raise NotFound
    return ItemVersion(id, versions[0].number)


def newest_versions(session: Session) -> dict[str, ItemVersion]:
    """Of each item in the bank the version that is the newest, by id."""
    rows = item_rows().subquery()
    newest = sa.select(rows.c.id, sa.func.max(rows.c.version).label("version")).group_by(rows.c.id)
    return {row.id: ItemVersion(row.id, row.version) for row in session.execute(newest)}


def described(session: Session, of: Collection[ItemVersion]) -> dict[ItemVersion, Described]:
    """What each of these versions is about, and how it is worded today."""
    ids = {one.id for one in of}
    bodies = {ItemVersion(row.id, row.version): row for row in session.exec(item_bodies(ids))}
    wordings = {one: _published(row.body, row.written_by) for one, row in bodies.items()}
    for row in session.exec(mended_texts(ids)):
        newer = Wording(row.language, row.revision, row.texts, row.digest, row.written_by)
        wordings[ItemVersion(row.item_id, row.item_version)][row.language] = newer
    return {one: _described(one, bodies[one].body, wordings[one]) for one in of if one in bodies}


def about(session: Session, of: ItemVersion) -> About | None:
    """What its authors say beside it; nothing where it was written on a page, or in a file that said nothing."""
    found = session.get(ItemAbout, (of.id, of.version))
    return About.model_validate(found.about) if found else None


def used_items(session: Session) -> frozenset[ItemVersion]:
    """What stands in a published form: it is never changed, only succeeded."""
    return frozenset(ItemVersion(part.id, part.version) for form in published_forms(session) for part in form.items)


def _published(body: Mapping[str, Any], by: str | None) -> dict[str, Wording]:
    texts = languages_of(body)
    return {language: Wording(language, 1, said, digest_of(said), by) for language, said in texts.items()}


def _described(one: ItemVersion, body: Mapping[str, Any], wordings: Mapping[str, Wording]) -> Described:
    return Described(one, body["kind"], body["domain"], body["element"], tuple(wordings.values()))
