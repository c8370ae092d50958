"""Compiled templates lie on disk, so that whoever comes first after a start does not wait while they are compiled."""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from importlib import resources
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, FileSystemBytecodeCache

from shared.i18n import catalogue_of

_COMPILED_BY = ("in_language.py", "rendering.py")


class KeptCompiled(FileSystemBytecodeCache):
    """Of one service in one language. A template is the same only with the same sentences, and by the same program.

    Where nothing can be read or kept, it is compiled anew after each start.
    """

    def __init__(self, folder: Path, package: str, language: str) -> None:
        super().__init__(str(folder), f"{package}-{language}-%s")
        self._beside_source = _beside_source(package, language)

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum(self._beside_source + source)

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            Path(self.directory).mkdir(mode=0o700, parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


def _beside_source(package: str, language: str) -> str:
    """What else a compiled template follows from: the digest of all of it."""
    digest = sha256(jinja2.__version__.encode())
    for part in _parts(package, language):
        digest.update(part)
    return digest.hexdigest()


def _parts(package: str, language: str) -> Iterator[bytes]:
    here = resources.files("shared.pages")
    yield from (here.joinpath(name).read_bytes() for name in _COMPILED_BY)
    for one in (catalogue_of(package, language), catalogue_of("shared", language)):
        yield one.read_bytes() if one.is_file() else b""
