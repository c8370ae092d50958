"""An item in another language: the same item, each of its texts told anew under the same ids."""

from collections.abc import Iterator, Mapping
from typing import Any

_SAID = ("stem", "text", "ask", "transcript", "file", "captions")
"""What is told in each language; a recording is one more way to tell."""
_WITHIN = ("questions", "takes", "gaps", "media")
_LISTS = ("options", "targets")


class NotTheSameTexts(ValueError):
    """A language has a text that another one lacks."""


def translated(body: Mapping[str, Any], language: str) -> dict[str, Any]:
    """The item in this language where it is told in it, else as it is."""
    texts = body.get("translations", {}).get(language)
    return dict(body) if texts is None else _merged(body, texts) | {"language": language}


def refuse_unless_same_texts(body: Mapping[str, Any]) -> None:
    """A text that is missing in one language would be another item there."""
    own = sorted(_places(body))
    for texts in body.get("translations", {}).values():
        if sorted(_told(texts)) != own:
            raise NotTheSameTexts(set(own) ^ set(_told(texts)))


def _merged(body: Any, texts: Any) -> Any:
    if not isinstance(texts, dict):
        return texts
    if isinstance(body, list):
        return [one | {"text": texts[one["id"]]} for one in body]
    return dict(body) | {key: _merged(body[key], said) for key, said in texts.items()}


def _places(body: Mapping[str, Any], at: str = "") -> Iterator[str]:
    for key, value in body.items():
        if key in _SAID:
            yield f"{at}{key}"
        elif key in _LISTS:
            yield from (f"{at}{key}.{one['id']}" for one in value)
        elif key in _WITHIN:
            yield from _within(value or {}, f"{at}{key}.")


def _within(value: Mapping[str, Any], at: str) -> Iterator[str]:
    """Under ids of their own, or the one thing itself."""
    for id, one in value.items():
        yield from _places(one, f"{at}{id}.") if isinstance(one, dict) else _places({id: one}, at)


def _told(texts: Mapping[str, Any], at: str = "") -> Iterator[str]:
    for key, said in texts.items():
        yield from _told(said, f"{at}{key}.") if isinstance(said, dict) else [f"{at}{key}"]
