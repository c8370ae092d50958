from typing import Literal

from exam.prints.rules import Shape
from shared.inputs import Input

Language = Literal["en", "es"]


class PrintSitting(Input):
    """The shape in which the questions are needed, and the language; what is not told in it is in English."""

    shape: Shape
    language: Language = "en"
