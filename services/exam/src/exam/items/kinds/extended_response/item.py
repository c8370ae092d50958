"""An item that is answered at length, and what it is rated by."""

from collections.abc import Collection
from typing import Literal

from exam.items.content import RatedItem
from exam.items.kinds.extended_response.view import ExtendedResponseView
from exam.items.kinds.kind import Asked, Item
from exam.items.rules import Response


class ExtendedResponseItem(RatedItem, Item):
    response = Response.CONSTRUCTED

    kind: Literal["written"]

    @staticmethod
    def accepts(answer: str, offered: Collection[str]) -> bool:
        return True

    def score(self, answer: str) -> None:
        return None

    def view(self, asked: Asked) -> ExtendedResponseView:
        guidance = self.guidance
        return ExtendedResponseView(**dict(asked), covers=guidance.covers, words=guidance.words, note=guidance.note)
