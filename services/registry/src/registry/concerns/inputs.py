from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from registry.concerns.rules import Closing, code_read, new_code
from shared.inputs import Input, Line, Text, Whole
from shared.versions import Replacing

ResumeCode = Annotated[str, StringConstraints(max_length=60), AfterValidator(code_read)]
Principle = Annotated[Whole, Field(ge=1, le=14)]
Words = Annotated[Text, Field(min_length=10, max_length=4_000)]
"""A sentence or more."""


class Telling(Replacing):
    """All of a concern. Everything may be left out for now; who sends says whom it is about, and what happened."""

    about: Annotated[Text, Field(max_length=300)] = ""
    what: Text = ""
    when: Annotated[Text, Field(max_length=300)] = ""
    wish: Annotated[Text, Field(max_length=2_000)] = ""
    reach: Annotated[Text, Field(max_length=300)] = ""
    danger: bool = False


class KeepConcern(Telling):
    """`code`: the one of before, or one that the page made. `go`: keep it for later, or send it."""

    code: ResumeCode = Field(default_factory=new_code)
    go: Literal["keep", "send"] = "keep"


class ResumeConcern(Input):
    code: ResumeCode


class TakeOn(Input):
    """The certificate of whom it is about, and the principles of the Code on which it touches."""

    number: Annotated[Line, StringConstraints(min_length=4, max_length=40)]
    principles: Annotated[tuple[Principle, ...], Field(min_length=1, max_length=14)]


class CloseConcern(Input):
    """`words`: what whoever told of it reads by the code."""

    why: Closing
    words: Words


class ExtendDecision(Input):
    """The person reads `reason`."""

    reason: Words
