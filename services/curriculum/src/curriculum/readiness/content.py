"""The statements, read once at start. A file that does not fit is named, and the service does not start."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, model_validator

from curriculum.modules.content import Content
from curriculum.modules.files import UnfitContent, read_yaml

Slug = Annotated[str, Field(pattern=r"^[a-z0-9-]+$", max_length=60)]


class Action(Content):
    text: str
    link: Annotated[str, Field(pattern=r"^/curriculum/[a-z0-9/-]+$")]


class Statement(Content):
    id: Slug
    domain: Slug
    text: str
    low: str
    """What a low answer may mean."""
    actions: Annotated[tuple[Action, ...], Field(min_length=3, max_length=3)]


class Domain(Content):
    id: Slug
    title: str
    about: str


class Questionnaire(Content):
    domains: Annotated[tuple[Domain, ...], Field(min_length=3)]
    statements: Annotated[tuple[Statement, ...], Field(min_length=25, max_length=35)]

    @model_validator(mode="after")
    def fits_together(self) -> "Questionnaire":
        ids = [*(one.id for one in self.domains), *(one.id for one in self.statements)]
        if len(set(ids)) != len(ids):
            raise ValueError("two of one id")
        if {one.id for one in self.domains} != {one.domain for one in self.statements}:
            raise ValueError("each domain needs statements, and each statement a domain")
        return self

    @property
    def by_domain(self) -> dict[str, tuple[str, ...]]:
        """The ids of the statements of each domain."""
        return {domain.id: tuple(one.id for one in self.of(domain.id)) for domain in self.domains}

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(one.id for one in self.statements)

    def of(self, domain: str) -> tuple[Statement, ...]:
        return tuple(one for one in self.statements if one.domain == domain)


def load(folder: Path) -> Questionnaire:
    file = folder / "en" / "library" / "readiness.yaml"
    try:
        return Questionnaire.model_validate(read_yaml(file))
    except Exception as error:
        raise UnfitContent(f"{file.name}: {error}") from error
