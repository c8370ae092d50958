"""An item, of what somebody wrote."""

from collections.abc import Mapping, Sequence

from pydantic import ValidationError
from sqlmodel import Session

from exam.catalog.queries import strands
from exam.items.kinds import KINDS
from exam.items.kinds.kind import Item
from exam.writing.inputs import WriteItem
from exam.writing.rules import (
    PointsNotRight,
    explanations_in,
    letters_of,
    refuse_unless_both,
    refuse_unless_explained_in_both,
    refuse_unless_explains,
    refuse_unless_points,
    refuse_unless_strand,
)

FEWEST = {"choice": 2, "multiple": 3}


def item_of(session: Session, id: str, version: int, what: WriteItem) -> Item:
    """What was written, as an item; refused by name where it is none."""
    known = strands(session)
    refuse_unless_strand(known.domains, what.domain, "domain")
    refuse_unless_strand(known.elements, what.element, "element")
    letters = letters_of(what.options, FEWEST[what.kind])
    worths = {letter: what.worths.get(letter) or 0.0 for letter in letters}
    refuse_unless_points(what.kind, list(worths.values()), what.most)
    refuse_unless_both(letters, what.spanish)
    explained = explanations_in(what.glossary, "glossary")
    refuse_unless_explains(explained.values(), what.stem, [what.options[letter] for letter in letters], "glossary")
    key: dict[str, object] = {"most": what.most, "worth": worths}
    if what.kind == "choice":
        key = {"key": next(letter for letter in letters if worths[letter] == 1)}
    body = {
        "id": id,
        "version": version,
        "kind": what.kind,
        "domain": what.domain,
        "element": what.element,
        "modules": what.modules,
        "principles": what.principles,
        "stem": what.stem,
        "glossary": [{"id": id, "text": text} for id, text in explained.items()],
        "options": [{"id": letter, "text": what.options[letter]} for letter in letters],
        "rationale": {letter: words for letter in letters if (words := what.reasons.get(letter))},
        "translations": {"es": _spanish(what, letters, explained)} if what.spanish.get("stem") else {},
    }
    try:
        return KINDS[what.kind].model_validate(body | key)
    except ValidationError as wrong:
        raise PointsNotRight("worths.a") from wrong


def _spanish(what: WriteItem, letters: Sequence[str], own: Mapping[str, str]) -> dict[str, object]:
    stem, options = what.spanish["stem"], {letter: what.spanish[letter] for letter in letters}
    explained = explanations_in(what.spanish.get("glossary", ""), "spanish.glossary")
    refuse_unless_explained_in_both(own, explained)
    refuse_unless_explains(explained.values(), stem, options.values(), "spanish.glossary")
    texts: dict[str, object] = {"stem": stem, "options": options}
    return texts | ({"glossary": explained} if explained else {})
