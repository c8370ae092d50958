from pydantic import BaseModel


class Marked(BaseModel, frozen=True):
    """One of several, and the letter or number by which it is called in an answer."""

    mark: str
    text: str


class PrintedPart(BaseModel, frozen=True):
    """What takes one response. `how`: what to do, in words of the language that the sheet is in."""

    ask: str
    how: str
    options: tuple[Marked, ...]
    targets: tuple[Marked, ...]


class PrintedQuestion(BaseModel, frozen=True):
    heading: str
    language: str
    paragraphs: tuple[str, ...]
    parts: tuple[PrintedPart, ...]


class Sheet(BaseModel, frozen=True):
    """Everything that a sitting asks. It names nobody: `code` is what the sitting is called by."""

    title: str
    code: str
    language: str
    questions: tuple[PrintedQuestion, ...]


class Printing(BaseModel, frozen=True):
    """A sitting before it is printed."""

    sitting_id: str
    name: str | None
