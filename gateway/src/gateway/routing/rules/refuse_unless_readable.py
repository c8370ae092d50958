import re

from shared.refusals import N_, MethodNotAllowed, TooLarge, Unreadable

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
METHODS = SAFE_METHODS | {"POST", "PUT", "PATCH", "DELETE"}

_TRICK = re.compile(rb"%2f|%5c|%2e|%00|\\|//|/\.\.?(?:/|$)|[\x00-\x20\x7f]|%25(?:2f|5c|2e)", re.IGNORECASE)


class Tricky(Unreadable):
    slug = "unclear-address"
    sentence = N_("We cannot read this address. Please start from the first page.")


class UnknownMethod(MethodNotAllowed):
    slug = "unknown-method"
    sentence = N_("This page cannot be asked in that way.")


class BodyTooLarge(TooLarge):
    slug = "too-large"
    sentence = N_("This is too large to send: a file may have {megabytes} MB at most. Please choose a smaller one.")


def is_tricky(raw_path: bytes) -> bool:
    """Whether two readers could take the path for two different places (encoded slashes, dots, no slash in front)."""
    return not raw_path.startswith(b"/") or _TRICK.search(raw_path) is not None


def refuse_unless_readable(method: str, raw_path: bytes, length: int | None, *, longest: int, upload: int = 0) -> None:
    """`length`: of the body, as it was announced; one that was not is bounded while it is read. `upload`: of a file."""
    if method not in METHODS:
        raise UnknownMethod
    if is_tricky(raw_path):
        raise Tricky
    if length is not None and length > longest:
        raise body_too_large(upload)


def body_too_large(upload: int) -> BodyTooLarge:
    return BodyTooLarge(megabytes=upload // 1_000_000)
