"""A word in every form in which a program might have put it down."""

import json
import quopri
import re
import unicodedata
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from functools import cache
from itertools import chain
from secrets import choice, token_hex
from string import ascii_lowercase
from urllib.parse import quote

LINE_END = re.compile(rb"=?\r?\n[ \t]?")
ACCENTS = "áéíóúñüçÁÉÍÓÚÑÜÇ"


def plain_canary() -> str:
    """Letters alone, as in a name."""
    return f"canary{''.join(choice(ascii_lowercase) for _ in range(20))}"


def accented_canary() -> str:
    return "".join(f"{choice(ACCENTS)}{token_hex(1)}" for _ in range(9))


@cache
def forms(word: str) -> dict[str, bytes]:
    """By name; some are the same for a word without accents."""
    return {**_letters(word), **_escaped(word), **_in_base64(word)}


def found(content: bytes, words: tuple[str, ...]) -> list[str]:
    """The names of the forms in which one of the words stands in it, also broken over lines as a mail breaks them."""
    on_one_line = LINE_END.sub(b"", content)
    known = (pair for word in words for pair in forms(word).items())
    return [name for name, form in known if form in content or form in on_one_line]


def _letters(word: str) -> dict[str, bytes]:
    cases = {"": word, " small": word.lower(), " great": word.upper()}
    written = {f"utf-8{case}": variant.encode() for case, variant in cases.items()}
    encodings = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "latin-1")
    decomposed = {"utf-8 decomposed": unicodedata.normalize("NFD", word).encode()}
    return written | decomposed | {name: word.encode(name) for name in encodings}


def _escaped(word: str) -> dict[str, bytes]:
    """As JSON, Python, the address of a page, HTML, a mail and a dump of bytes write it."""
    in_json = json.dumps(word)[1:-1]
    raw = word.encode()
    escaped = {
        "json": in_json,
        "json in json": json.dumps(in_json)[1:-1],
        "json in capitals": "".join(one if one.isascii() else f"\\u{ord(one):04X}" for one in word),
        "python": ascii(word)[1:-1],
        "python bytes": repr(raw)[2:-1],
        "percent": quote(word, safe=""),
        "percent small": quote(word, safe="").lower(),
        "percent latin-1": quote(word, safe="", encoding="latin-1"),
        "percent twice": quote(quote(word, safe=""), safe=""),
        "html": word.encode("ascii", "xmlcharrefreplace").decode(),
        "html hexadecimal": "".join(one if one.isascii() else f"&#x{ord(one):x};" for one in word),
        "mail": quopri.encodestring(raw).decode(),
        "hexadecimal": raw.hex(),
        "hexadecimal in capitals": raw.hex().upper(),
    }
    return {name: form.encode() for name, form in escaped.items()}


def _in_base64(word: str) -> dict[str, bytes]:
    sources = {"utf-8": word.encode(), "utf-16-le": word.encode("utf-16-le")}
    kinds = {"base64": b64encode, "base64 for addresses": urlsafe_b64encode}
    return dict(
        chain.from_iterable(
            ((f"{kind} of {name}, {shift} bytes on", _aligned(encode, raw, shift)) for shift in range(3))
            for kind, encode in kinds.items()
            for name, raw in sources.items()
        )
    )


def _aligned(encode: Callable[[bytes], bytes], raw: bytes, shift: int) -> bytes:
    """What of it is the same whatever stands before and after: a letter is six bits."""
    first, end = -(-shift * 8 // 6), (shift + len(raw)) * 8 // 6
    return encode(bytes(shift) + raw)[first:end]
