"""The texts of an item, apart from what it means: each language tells them under the same ids.

Texts are told as the item is built: `{"stem": "…", "options": {"a": "…"}}`. A typo that is mended is another revision
of the texts of one language; whatever changes what the item means is another version of the item.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

OWN = "en"
"""The language in which items are written."""
_SAID = ("stem", "text", "ask", "transcript", "file", "captions")
"""What is told in each language; a recording is one more way to tell."""
_BY_ID = ("questions", "gaps")
_WITHIN = ("takes", "media")
_LISTS = ("options", "targets", "glossary")
_OF_FILE = ("translations", "revision", "review", "reviews", "about")
"""What a file says beside the item itself."""
GLOSSARY = "glossary"
"""Explains words and asks nothing: one more or less is another revision of the words."""
Texts = dict[str, Any]


class NotTheSameTexts(ValueError):
    """A language has a text that another one lacks."""


def texts_of(body: Mapping[str, Any]) -> Texts:
    """What the item says, in the language in which it is written."""
    found: Texts = {}
    for key, value in body.items():
        if key in _SAID:
            found[key] = value
        elif key in _LISTS:
            found[key] = {one["id"]: one["text"] for one in value}
        elif key in _BY_ID:
            found[key] = {id: texts_of(one) for id, one in value.items()}
        elif key in _WITHIN and value:
            found[key] = texts_of(value)
    return {key: value for key, value in found.items() if value or not isinstance(value, dict)}


def languages_of(body: Mapping[str, Any]) -> dict[str, Texts]:
    """Of each language in which a file tells an item its texts."""
    return {OWN: texts_of(body)} | dict(body.get("translations", {}))


def meaning_of(body: Mapping[str, Any]) -> dict[str, Any]:
    """The item without its words: what another version is for."""
    silent = _merged(body, _emptied(texts_of(body)))
    return {key: value for key, value in silent.items() if key not in (*_OF_FILE, GLOSSARY)}


def translated(body: Mapping[str, Any], language: str, texts: Texts | None = None) -> dict[str, Any]:
    """The item in this language where it is told in it, else as it is. `texts`: newer ones than those of the body."""
    words = texts or body.get("translations", {}).get(language)
    return dict(body) if words is None else _merged(body, words) | _explained(body, words) | {"language": language}


def refuse_unless_same_texts(body: Mapping[str, Any]) -> None:
    """A text that is missing in one language would be another item there."""
    own = sorted(_places(texts_of(body)))
    for texts in body.get("translations", {}).values():
        if sorted(_places(texts)) != own:
            raise NotTheSameTexts("a language lacks a text, or has one more")


def digest_of(texts: Texts) -> str:
    return hashlib.sha256(json.dumps(texts, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _merged(body: Any, texts: Any) -> Any:
    if not isinstance(texts, dict):
        return texts
    if isinstance(body, list):
        return [one | {"text": texts[one["id"]]} for one in body]
    return dict(body) | {key: _merged(body[key], said) for key, said in texts.items() if key != GLOSSARY}


def _explained(body: Mapping[str, Any], texts: Texts) -> dict[str, Any]:
    """All that these texts explain: it may be more than when the item was published, or nothing any more."""
    explained = texts.get(GLOSSARY, {})
    return (
        {GLOSSARY: [{"id": id, "text": text} for id, text in explained.items()]}
        if explained or GLOSSARY in body
        else {}
    )


def _emptied(texts: Any) -> Any:
    return {key: _emptied(said) for key, said in texts.items()} if isinstance(texts, dict) else ""


def _places(texts: Mapping[str, Any], at: str = "") -> Iterator[str]:
    for key, said in texts.items():
        yield from _places(said, f"{at}{key}.") if isinstance(said, dict) else [f"{at}{key}"]
