"""Quotation marks as they are printed. Authors type the straight ones."""

import re
from typing import Any

_OPENING = re.compile(r"(^|[\s(\[—–*_])\"")
_OPENING_SINGLE = re.compile(r"(^|[\s(\[—–*_“])'(?=\w)")


def printed(text: str) -> str:
    text = _OPENING.sub("\\1“", text).replace('"', "”")
    return _OPENING_SINGLE.sub("\\1‘", text).replace("'", "’")


def all_printed(read: Any) -> Any:
    """Every text of a file that was read, however deep."""
    match read:
        case str():
            return printed(read)
        case list():
            return [all_printed(part) for part in read]
        case dict():
            return {name: all_printed(part) for name, part in read.items()}
        case _:
            return read
