"""A file that a person sends: known by what it is, not by what it is called."""

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, ClassVar, Self

import puremagic
from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from shared.refusals import N_

ACCEPTED = frozenset({"application/pdf", "image/png", "image/jpeg"})
_UNSAFE = re.compile(r"[^\w .()-]+")


@dataclass(frozen=True)
class Upload:
    """`name` is for showing only; nothing is ever stored under it."""

    name: str
    content: bytes
    content_type: str
    accepted: ClassVar[frozenset[str]] = ACCEPTED
    advice: ClassVar[str] = N_("Please choose a PDF, a PNG or a JPEG file.")
    bounded_by: ClassVar[str] = "upload_bytes"
    """The setting that says how many bytes of it are taken."""

    @classmethod
    def of(cls, name: str, content: bytes) -> Self:
        return cls(_plain_name(name), content, sniffed(content))

    @property
    def digest(self) -> str:
        """SHA-256 of all of it."""
        return sha256(self.content).hexdigest()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(_accepted, core_schema.is_instance_schema(cls))


class Copy(Upload):
    """A certificate that somebody was shown: the paper, or the data of it."""

    accepted = frozenset({"application/pdf", "application/json"})
    advice = N_("Please choose the certificate as a PDF file, or its data as a JSON file.")


def sniffed(content: bytes) -> str:
    """The content type by the first bytes; what is not known is only bytes.

    A PDF may have a byte order mark or a scanner's own lines before its header: readers look for it within 1,024 bytes.
    """
    try:
        found = puremagic.from_string(content, mime=True)
    except (puremagic.PureError, ValueError):
        found = ""
    if found not in ACCEPTED and b"%PDF-" in content[:1024]:
        return "application/pdf"
    if content.lstrip()[:1] == b"{":
        return "application/json"
    return found or "application/octet-stream"


def _accepted(upload: Upload) -> Upload:
    if not upload.content:
        raise ValueError(N_("This file is empty. Please choose another one."))
    if upload.content_type not in upload.accepted:
        raise ValueError(upload.advice)
    return upload


def _plain_name(name: str) -> str:
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return _UNSAFE.sub("_", last).strip(" .")[-100:] or "file"
