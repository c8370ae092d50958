"""Words that an item explains, as the catalog of QTI has them, and back."""

import re
from collections.abc import Mapping
from typing import Any, Final

from exam.items.kinds.kind import OPTION, Item
from exam.items.kinds.translations import OWN
from qti import model

GLOSSARY: Final = "glossary-on-screen"
"""What QTI calls such a support."""


def glossary_out(item: Item) -> tuple[model.Support, ...]:
    """In the order in which the words stand in the stem, where each is marked."""
    words = {one.id: one.shown for one in item.glossary}
    in_order = sorted(words, key=lambda id: item.stem.index(words[id].word))
    return tuple(
        model.Support(GLOSSARY, words[id].word, (model.CardEntry(words[id].meaning, item.language),), id=id)
        for id in in_order
    )


def explained_in(versions: Mapping[str, model.Item]) -> dict[str, dict[str, Any]]:
    """Of each language its glossary, as a file of the bank says it. Nothing where the same words are not in all."""
    own = _told(versions[OWN])
    names = {id: id if re.fullmatch(OPTION, id) else f"word{number}" for number, id in enumerate(own, 1)}
    each = {language: _told(item) for language, item in versions.items()}
    if not own or any(one.keys() != own.keys() for one in each.values()):
        return {}
    return {
        language: {
            "glossary": [{"id": name, "text": one[id]} for id, name in sorted(names.items(), key=lambda by: by[1])]
        }
        for language, one in each.items()
    }


def _told(item: model.Item) -> dict[str, str]:
    """By the catalog's ids, what is told in the language of the item, or in none that is named."""
    found: dict[str, str] = {}
    for number, one in enumerate((one for one in item.supports if one.kind == GLOSSARY), 1):
        texts = [entry.text for entry in one.entries if entry.language in ("", item.language)]
        if texts:
            found[one.id or f"support-{number}"] = f"{one.about}: {' '.join(texts[0].split())}"
    return found
