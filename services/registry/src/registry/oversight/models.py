"""What administrators write."""

from typing import Annotated

from pydantic import StringConstraints

Words = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=10, max_length=2000, pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]+$"),
]
"""A reason in a sentence or more; lines are kept."""
TypedNumber = Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=32)]
