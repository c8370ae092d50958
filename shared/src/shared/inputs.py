"""What people send, by form or by JSON, as a checked model; and the only types of which its text is made."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Strict, StringConstraints

from shared.names import kept
from shared.papers.printing import fit_for_paper

_ONE_LINE = r"^[^\x00-\x1f\x7f]*$"
_LINES = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"


class LimitDoesNotHold(TypeError):
    """`about: Text = Field(max_length=600)` would take eight thousand characters."""


class Input(BaseModel):
    """Named as the command it is for. A field that it does not know is refused.

    Not `strict`: a strict model refuses dates, enums and tuples in JSON; what must not be guessed says so by its type.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Refuse a limit that would not hold: that of `Text` comes after what a field is set to, and wins over it."""
        super().__pydantic_init_subclass__(**kwargs)
        for name, field in cls.model_fields.items():
            kinds = [type(one).__name__ for one in field.metadata]
            if "StringConstraints" in kinds and {"MinLen", "MaxLen"} & set(kinds[: kinds.index("StringConstraints")]):
                raise LimitDoesNotHold(f"{cls.__name__}.{name}: write Annotated[Text, Field(max_length=…)]")


class Listed(Input):
    """What narrows a list down, and where it goes on: `after` is what the page before said.

    A query that is a model stands alone: beside it `after` would be a field that the model does not know.
    """

    after: Annotated[str, StringConstraints(max_length=64, pattern=r"^[A-Za-z0-9-]*$")] = ""


Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1_000), AfterValidator(kept)]
"""The name of a person, as they write it, in any script: see `shared.names`, where its limits are."""
PaperName = Annotated[Name, AfterValidator(fit_for_paper)]
"""One that will stand on a paper."""
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=_ONE_LINE)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=8_000, pattern=_LINES)]
"""Sentences; lines are kept, characters that no database keeps are refused."""
Id = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9-]+$")]
"""The id of something of ours."""
Whole = Annotated[int, Strict()]
"""A number that is written as a number: never "3", never true."""
Yes = Literal[True]
"""A promise: a box that has to be ticked."""
