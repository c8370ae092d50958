from typing import Annotated, Any, Literal

from pydantic import AllowInfNan, BeforeValidator, Field

from shared.inputs import Input, Text

PageKind = Literal["choice", "multiple"]
"""The kinds that a page has fields for; the others are written as files."""
Words = Annotated[Text, Field(max_length=2_000)]
Letter = Annotated[str, Field(pattern="^[a-f]$")]


def _numbers(sent: Any) -> Any:
    """`6, 7` as a page sends it: one field, so one text, or a list of it alone."""
    text = sent[0] if isinstance(sent, list) and len(sent) == 1 else sent
    return text.replace(",", " ").split() if isinstance(text, str) else sent


def _blank(sent: Any) -> Any:
    return None if sent == "" else sent


Points = Annotated[float | None, AllowInfNan(False), Field(ge=-20, le=20), BeforeValidator(_blank)]
Numbers = Annotated[tuple[int, ...], Field(max_length=34), BeforeValidator(_numbers)]


class WriteItem(Input):
    """`options`, `worths`, `reasons`: of each answer by its letter. `glossary`: a line for each word that is explained.

    `spanish`: `stem`, the answers by letter, and `glossary`.
    """

    kind: PageKind
    domain: Annotated[str, Field(min_length=1, max_length=40)]
    element: Annotated[str, Field(min_length=1, max_length=20)]
    modules: Annotated[Numbers, Field(min_length=1)]
    principles: Numbers = ()
    stem: Annotated[Words, Field(min_length=10)]
    options: Annotated[dict[Letter, Words], Field(max_length=6, default_factory=dict)]
    worths: Annotated[dict[Letter, Points], Field(max_length=6, default_factory=dict)]
    reasons: Annotated[dict[Letter, Words], Field(max_length=6, default_factory=dict)]
    most: Annotated[int | None, Field(ge=2, le=6), BeforeValidator(_blank)] = None
    glossary: Words = ""
    spanish: Annotated[dict[str, Words], Field(max_length=8, default_factory=dict)]


class SucceedItem(WriteItem):
    """`base`: the version that was on the page."""

    base: Annotated[int, Field(ge=1, le=1_000)]
