from exam.groups.rules import Age, Format, Language
from shared.inputs import Input


class SayGroups(Input):
    """All that the person wants to say, each time; what is left out is taken away."""

    language: Language | None = None
    age: Age | None = None
    format: Format | None = None
