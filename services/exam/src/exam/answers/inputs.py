from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from exam.answers.rules import Go
from shared.inputs import Id, Input, Whole

LAST = 2**31 - 2


def _as_lines(sent: object) -> object:
    """A program, and a page's script, send what is ticked as a list; a form as often as boxes are ticked."""
    return "\n".join(sent) if isinstance(sent, list) and all(isinstance(one, str) for one in sent) else sent


Answer = Annotated[str, StringConstraints(max_length=20_000, pattern=r"^[^\x00]*$"), BeforeValidator(_as_lines)]
"""As it was typed: nothing is taken off, so that whoever goes on typing goes on where they were.

Several that are ticked are as many lines.
"""
WriterToken = Annotated[str, StringConstraints(max_length=64, pattern=r"^[A-Za-z0-9-]+$")]
"""Marks the page that writes: given out when the sitting began, or was continued."""


class Version(Input):
    """`base`: the number of the version it was written on, 0 where there was none. Numbers are given out here."""

    base: Annotated[Whole, Field(ge=0, le=LAST)]
    answer: Answer


class SaveAnswer(Input):
    """`writer_token`: of the page that asks, if a page asks."""

    item_id: Id
    version: Version
    writer_token: str | None = None


class FlagQuestion(Input):
    flagged: Annotated[bool, Field(strict=True)]


class SubmitQuestionPage(Input):
    """One question's page, as a form sends it."""

    answer: Answer = ""
    writer_token: Annotated[str, Field(max_length=64)] = ""
    base: Annotated[int, Field(ge=0, le=LAST)] = 0
    go: Go = Go.NEXT
