"""What a package holds: a zip file or a folder, looked at before anything is read, and counted while it is."""

import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, Final, Protocol

from qti.refusals import Reason, Refused, Why, refused

MOST_FILES: Final = 20_000
LARGEST_FILE: Final = 60_000_000
LARGEST: Final = 1_000_000_000
TIGHTEST: Final = 100
"""How many times larger than packed a file may become. Words come to ten."""
_SMALL: Final = 100_000
"""Bytes under which it does not matter how tightly a file is packed."""
_STEP: Final = 1 << 16
_BROKEN: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
"""What unpacking says of bytes that are none: each way of packing has a word of its own."""


class Source(Protocol):
    """Files by their names in the package. `strange`: those that are not read, and why."""

    names: frozenset[str]
    strange: dict[str, Reason]

    def read(self, name: str) -> bytes: ...


class Folder:
    """A package as it lies unpacked. What a link points to is not in it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.strange: dict[str, Reason] = {}
        self.names = frozenset(self._look())

    def _look(self) -> Iterator[str]:
        for number, file in enumerate(sorted(self._root.rglob("*"))):
            if number > 4 * MOST_FILES:
                raise refused(Why.TOO_LARGE, f"more than {4 * MOST_FILES} files")
            name = file.relative_to(self._root).as_posix()
            if not name.isprintable():
                self.strange[ascii(name)] = Reason(Why.UNSAFE_NAME)
            elif file.is_symlink():
                self.strange[name] = Reason(Why.LINK)
            elif file.is_file():
                yield name

    def read(self, name: str) -> bytes:
        if name not in self.names:
            raise refused(Why.MISSING_FILE, name)
        try:
            with (self._root / name).open("rb") as opened:
                return _counted(opened, LARGEST_FILE)
        except OSError:
            raise refused(Why.UNREADABLE) from None


class Zip:
    """A package as a zip file. One name that is not safe, and nothing of it is read."""

    def __init__(self, file: BinaryIO | Path) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
        except _BROKEN:
            raise refused(Why.NOT_A_PACKAGE) from None
        self.strange: dict[str, Reason] = {}
        found = [*self._reasons()]
        if found:
            raise Refused(found)
        self.names = frozenset(one.filename for one in self._zip.infolist() if not one.is_dir())

    def _reasons(self) -> Iterator[Reason]:
        entries = self._zip.infolist()
        if len(entries) > MOST_FILES or sum(one.file_size for one in entries) > LARGEST:
            yield Reason(Why.TOO_LARGE)
        known: set[str] = set()
        for one in entries:
            about = ascii(one.orig_filename)[:80]
            if not _is_safe(one):
                yield Reason(Why.UNSAFE_NAME, about)
            if one.filename in known:
                yield Reason(Why.TWICE, about)
            known.add(one.filename)
            if stat.S_ISLNK(one.external_attr >> 16):
                yield Reason(Why.LINK, about)
            if one.file_size > max(_SMALL, TIGHTEST * one.compress_size):
                yield Reason(Why.TOO_PACKED, about)
            if one.file_size > LARGEST_FILE:
                yield Reason(Why.TOO_LARGE, about)

    def read(self, name: str) -> bytes:
        if name not in self.names:
            raise refused(Why.MISSING_FILE, name)
        try:
            with self._zip.open(name) as opened:
                return _counted(opened, self._zip.getinfo(name).file_size)
        except Refused:
            raise
        except _BROKEN:
            raise refused(Why.NOT_A_PACKAGE, "a damaged file") from None


def _is_safe(entry: zipfile.ZipInfo) -> bool:
    """Its name stays within the package, and is the same for every program that reads it."""
    name = entry.orig_filename
    parts = PurePosixPath(name).parts
    plain = "\\" not in name and "\0" not in name and ":" not in name and name.isprintable()
    return plain and bool(parts) and not name.startswith("/") and ".." not in parts and name == entry.filename


def _counted(opened: IO[bytes], most: int) -> bytes:
    """All of it; what says less of itself than it holds is refused before it fills the memory."""
    found = bytearray()
    while piece := opened.read(_STEP):
        found += piece
        if len(found) > most:
            raise refused(Why.TOO_LARGE)
    return bytes(found)
