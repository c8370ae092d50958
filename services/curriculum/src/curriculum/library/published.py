"""Reads the library once, at start. A file that does not fit is named, and the service does not start."""

from pathlib import Path
from typing import Any

import yaml

from curriculum.library.models import Article, JobDescription, Library
from curriculum.modules.markdown import reading_minutes, to_html
from curriculum.modules.published import UnfitContent, read_yaml
from curriculum.modules.typography import all_printed


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
