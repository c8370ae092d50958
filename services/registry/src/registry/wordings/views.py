from datetime import date

from pydantic import BaseModel

from shared.code_of_ethics import CodeOfEthics


class DatedCode(BaseModel, frozen=True):
    """`spoken`: the languages in which the agency worded it. `used`: somebody signed it, so that it stays."""

    effective_from: date
    code: CodeOfEthics
    spoken: tuple[str, ...]
    used: bool


class CodeDraft(DatedCode, frozen=True):
    """`mine`: I laid it down, so that somebody else publishes it."""

    mine: bool


class Codes(BaseModel, frozen=True):
    """The one in force, those that were published, and what waits for a second administrator."""

    current: CodeOfEthics
    published: tuple[DatedCode, ...]
    drafts: tuple[CodeDraft, ...]
