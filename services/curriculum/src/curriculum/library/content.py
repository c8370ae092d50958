"""What stands in the library, read once at start. A file that does not fit is named, and the service does not start."""

from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import Field

from curriculum.modules.content import Content, Element, PrincipleNumber, Source
from curriculum.modules.files import UnfitContent, read_yaml
from curriculum.modules.markdown import reading_minutes, to_html
from curriculum.modules.typography import all_printed

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


def load(folder: Path) -> Library:
    place = folder / "en" / "library"
    articles = (_article(file) for file in place.glob("*.md"))
    jobs = (_job(file) for file in sorted(place.glob("job-descriptions/*.yaml")))
    return Library(
        articles=tuple(sorted(articles, key=lambda one: (one.order, one.title))),
        jobs=tuple(jobs),
    )


def _article(file: Path) -> Article:
    _, head, text = file.read_text().split("---\n", 2)
    stated: dict[str, Any] = all_printed(yaml.safe_load(head))
    read = {"slug": file.stem, "html": to_html(text), "minutes": reading_minutes(text)}
    try:
        return Article.model_validate(stated | read)
    except Exception as error:
        raise UnfitContent(f"{file.name}: {error}") from error


def _job(file: Path) -> JobDescription:
    try:
        return JobDescription.model_validate({"slug": file.stem, **read_yaml(file)})
    except Exception as error:
        raise UnfitContent(f"{file.name}: {error}") from error
