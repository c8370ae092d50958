from sqlmodel import Session

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.queries import described, newest_version, used_items
from exam.bank.views import Described
from exam.catalog.queries import strands
from exam.items.queries import item
from exam.items.rules import ONLY
from exam.writing.inputs import PageKind
from exam.writing.rules import refuse_unless_on_page
from exam.writing.views import ItemForm
from shared.actor import Actor


def new_item(session: Session, actor: Actor, kind: PageKind) -> ItemForm:
    """The empty fields of a kind."""
    refuse_if_yet_to_sit(session, actor)
    return ItemForm(kind=kind, strands=strands(session))


def item_to_succeed(session: Session, actor: Actor, item_id: str) -> ItemForm:
    """The newest version in the fields of a page, for what is to follow it."""
    refuse_if_yet_to_sit(session, actor)
    of = newest_version(session, item_id)
    one, about = item(session, of.id, of.version), described(session, [of])[of]
    refuse_unless_on_page(one.kind, recorded=one.media is not None)
    part = one.parts[ONLY].part_view(ONLY)
    return ItemForm(
        id=item_id,
        base=of.version,
        kind=one.kind,
        domain=one.domain,
        element=one.element,
        modules=one.modules,
        principles=one.principles,
        stem=one.stem,
        glossary="\n".join(explanation.text for explanation in one.glossary),
        options={option.id: option.text for option in part.options},
        worths={value: f"{worth:g}" for value, worth in one.parts[ONLY].worths.items()},
        reasons=one.rationale if isinstance(one.rationale, dict) else {},
        most=part.most,
        spanish=_spanish(about),
        strands=strands(session),
        used=of in used_items(session),
    )


def _spanish(about: Described) -> dict[str, str]:
    """As it was mended last."""
    texts = next((wording.texts for wording in about.wordings if wording.language == "es"), None)
    glossary = "\n".join(texts.get("glossary", {}).values()) if texts else ""
    return {"stem": texts["stem"], **texts["options"], "glossary": glossary} if texts else {}
