"""A status is true when it is asked for: no cache keeps it, and no search engine learns who is listed."""

from typing import TypeVar

from starlette.responses import Response

from shared.web.problems import NO_STORE

Answer = TypeVar("Answer", bound=Response)


def never_kept(answer: Answer) -> Answer:
    answer.headers.update({**NO_STORE, "X-Robots-Tag": "noindex"})
    return answer
