from datetime import date
from typing import Annotated

from pydantic import Field

from registry.wordings.content import CodeWording, Principles, WordedPrinciple
from registry.wordings.rules import Worded, principles_read
from shared.inputs import Id, Input, Text

Pasted = Annotated[Text, Field(min_length=1, max_length=40_000)]


class DatedWording(Input):
    """`id`: what a signature keeps. `source`: where the words are from."""

    id: Annotated[Id, Field(min_length=3, max_length=40)]
    effective_from: date
    source: Annotated[Text, Field(min_length=1, max_length=600)]


class DraftCode(DatedWording):
    en: Principles
    es: Principles | None = None

    def wording(self) -> CodeWording:
        return CodeWording(source=self.source, en=self.en, es=self.es)


class DraftCodePage(DatedWording):
    """As a page asks it: three lines for each principle, an empty line between two."""

    english: Pasted
    spanish: Annotated[Text, Field(max_length=40_000)] = ""

    def read(self) -> DraftCode:
        english = principles_read(self.english, "english")
        spanish = principles_read(self.spanish, "spanish") if self.spanish.strip() else None
        return DraftCode(
            id=self.id,
            effective_from=self.effective_from,
            source=self.source,
            en=tuple(map(_principle, english)),
            es=None if spanish is None else tuple(map(_principle, spanish)),
        )


def _principle(one: Worded) -> WordedPrinciple:
    return WordedPrinciple(title=one.title, text=one.text, promise=one.promise)
