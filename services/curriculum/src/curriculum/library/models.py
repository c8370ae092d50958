"""What stands in the library, as it is read from its files."""

from typing import Annotated, Literal

from pydantic import Field

from curriculum.modules.models import Content, Element, PrincipleNumber, Source

Reader = Literal["peer specialists", "supervisors", "employers", "coworkers", "everyone"]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9-]+$", max_length=80)]


class Article(Content):
    slug: Slug
    title: str
    summary: str
    readers: Annotated[tuple[Reader, ...], Field(alias="for", min_length=1)]
    order: int
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    html: str
    minutes: int


class Duty(Content):
    """One line of a job description, tied to what a CPS can do and to the Code."""

    text: str
    competency: Element
    principles: Annotated[tuple[PrincipleNumber, ...], Field(min_length=1)]
    why: str


class NotPart(Content):
    text: str
    principle: PrincipleNumber
    instead: str


class JobDescription(Content):
    slug: Slug
    title: str
    summary: str
    setting: str
    duties: Annotated[tuple[Duty, ...], Field(min_length=1)]
    not_part_of_this_job: tuple[NotPart, ...]
    qualifications: tuple[str, ...]
    support_you_get: tuple[str, ...]
    sources: tuple[Source, ...]


class Library(Content):
    articles: tuple[Article, ...]
    jobs: tuple[JobDescription, ...]
