from typing import TypeVar

from curriculum.library.content import Article, JobDescription, Library
from shared.refusals import NotFound

Kept = TypeVar("Kept", Article, JobDescription)


def find_article(library: Library, slug: str) -> Article:
    return _find(library.articles, slug)


def find_job(library: Library, slug: str) -> JobDescription:
    return _find(library.jobs, slug)


def _find(shelf: tuple[Kept, ...], slug: str) -> Kept:
    found = next((one for one in shelf if one.slug == slug), None)
    if found is None:
        raise NotFound
    return found
