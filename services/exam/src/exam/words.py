"""Words that people send by JSON: bounded, and without the one letter that PostgreSQL cannot keep."""

from typing import Annotated

from pydantic import StringConstraints

NO_NUL = r"^[^\x00]*$"

Line = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=NO_NUL)]
Words = Annotated[str, StringConstraints(max_length=4_000, pattern=NO_NUL)]
Answer = Annotated[str, StringConstraints(max_length=20_000, pattern=NO_NUL)]
