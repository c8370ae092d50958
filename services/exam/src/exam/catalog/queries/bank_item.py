from collections.abc import Collection

from sqlmodel import Session

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.queries import about, described, item_versions, refuse_unless_known
from exam.bank.views import ItemVersion
from exam.catalog.views import BankItem
from exam.items.content import Sources
from exam.items.kinds.kind import Item
from exam.items.kinds.view import Asked, QuestionView
from exam.items.queries import item, newest
from exam.reviews.queries import reviewed
from exam.reviews.rules import Kind, refuse_unless_readable
from shared.actor import Actor


def newest_item(session: Session, actor: Actor, item_id: str, language: str) -> BankItem:
    newest_one = next(iter(item_versions(session, item_id)), None)
    return bank_item(session, actor, item_id, newest_one.number if newest_one else 0, language)


def bank_item(session: Session, actor: Actor, item_id: str, version: int, language: str) -> BankItem:
    """One version, in this language if it is told in it, with its key and where it stands."""
    refuse_if_yet_to_sit(session, actor)
    of = ItemVersion(item_id, version)
    refuse_unless_known(session, of)
    found, one = item(session, item_id, version, language), described(session, [of])[of]
    said = about(session, of)
    return BankItem(
        id=item_id,
        version=version,
        versions=tuple(known.number for known in item_versions(session, item_id)),
        kind=found.kind,
        domain=found.domain,
        element=found.element,
        modules=found.modules,
        revisions={wording.language: wording.revision for wording in one.wordings},
        shown=_shown(found),
        template=found.template(),
        rationale=found.rationale if isinstance(found.rationale, dict) else {"": found.rationale},
        reviewed=reviewed(session, actor, one),
        about=said,
        passages=_passages(session, said.sources if said else ()),
    )


def preview(session: Session, actor: Actor, item_id: str, version: int, language: str) -> BankItem:
    """As a candidate sees it who reads in this language."""
    return bank_item(session, actor, item_id, version, language)


def item_to_review(session: Session, actor: Actor, item_id: str, version: int, kind: Kind, language: str) -> BankItem:
    """For whoever reads it in this language with these questions; refused where the item has no such words."""
    found = bank_item(session, actor, item_id, version, language)
    needs = [(need.kind, need.language) for need in found.reviewed.needs]
    refuse_unless_readable(readable=(kind, language) in needs)
    return found


def _passages(session: Session, lines: Collection[str]) -> dict[str, str]:
    known = dict(passage for paper in newest(session, Sources) for passage in paper.passages.items())
    return {one: known.get(one, "") for one in lines}


def _shown(found: Item) -> QuestionView:
    answer = found.example(right=True) or {}
    about = {"item_id": found.id, "kind": found.kind, "stem": found.stem, "language": found.language}
    return found.view(Asked(**about, position=1, answer=answer))
