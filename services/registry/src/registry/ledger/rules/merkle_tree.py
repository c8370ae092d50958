"""The tree of RFC 9162 §2.1 (hashes as RFC 6962): its root, proofs that a leaf is in it and that it only grew.

Nothing here asks a database: `nodes` gives the hash of a complete subtree by its level and its place on that level.
A proof asks for few of them, whatever the size.
"""

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

Nodes = Callable[[int, int], bytes]


class Subtree(NamedTuple):
    """A complete one: `level` 0 is a leaf, `place` its number among those of its level."""

    level: int
    place: int


class Node(NamedTuple):
    level: int
    place: int
    hash: bytes


EMPTY = sha256(b"").digest()
"""The root of a tree without leaves."""


def leaf_hash(d: bytes) -> bytes:
    return sha256(b"\x00" + d).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def completed_by(index: int, d: bytes, nodes: Nodes) -> Iterator[Node]:
    """The subtrees that the leaf at this index completes, itself first."""
    level, place, found = 0, index, leaf_hash(d)
    yield Node(level, place, found)
    while place & 1:
        found = node_hash(nodes(level, place - 1), found)
        level, place = level + 1, place >> 1
        yield Node(level, place, found)


def left_of(index: int) -> list[Subtree]:
    """Which complete subtrees `completed_by` asks for."""
    asked = []
    level, place = 0, index
    while place & 1:
        asked.append(Subtree(level, place - 1))
        level, place = level + 1, place >> 1
    return asked


def root(nodes: Nodes, end: int, start: int = 0) -> bytes:
    """MTH of the leaves from `start` up to `end`."""
    size = end - start
    if size == 0:
        return EMPTY
    if size & (size - 1) == 0:
        return nodes(size.bit_length() - 1, start // size)
    middle = start + _split(size)
    return node_hash(root(nodes, middle, start), root(nodes, end, middle))


def inclusion(nodes: Nodes, index: int, end: int, start: int = 0) -> list[bytes]:
    """PATH of §2.1.3.1: that the leaf at this index is in the tree of the first `end`."""
    if end - start == 1:
        return []
    middle = start + _split(end - start)
    if index < middle:
        return [*inclusion(nodes, index, middle, start), root(nodes, end, middle)]
    return [*inclusion(nodes, index, end, middle), root(nodes, middle, start)]


def consistency(nodes: Nodes, first: int, end: int) -> list[bytes]:
    """PROOF of §2.1.4.1: that the tree of the first `end` leaves begins with the tree of the `first` ones."""
    return _subproof(nodes, first, end) if 0 < first < end else []


def _subproof(nodes: Nodes, first: int, end: int, start: int = 0, *, whole: bool = True) -> list[bytes]:
    if first == end:
        return [] if whole else [root(nodes, end, start)]
    middle = start + _split(end - start)
    if first <= middle:
        return [*_subproof(nodes, first, middle, start, whole=whole), root(nodes, end, middle)]
    return [*_subproof(nodes, first, end, middle, whole=False), root(nodes, middle, start)]


def includes(root_hash: bytes, size: int, index: int, d: bytes, proof: Sequence[bytes]) -> bool:
    """Whether a proof shows that this leaf is in the tree of that root: §2.1.3.2."""
    if not 0 <= index < size:
        return False
    at, last, found = index, size - 1, leaf_hash(d)
    for part in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = node_hash(part, found)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            found = node_hash(found, part)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root_hash


def only_grew(first: int, first_root: bytes, second: int, second_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether a proof shows that the second tree begins with the first one: §2.1.4.2."""
    if first == second or first == 0:
        return not proof and first_root == (second_root if first else EMPTY)
    path = [first_root, *proof] if first & (first - 1) == 0 else [*proof]
    if not 0 < first < second or not path:
        return False
    at, last = first - 1, second - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    older = newer = path[0]
    for part in path[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            older, newer = node_hash(part, older), node_hash(part, newer)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            newer = node_hash(newer, part)
        at, last = at >> 1, last >> 1
    return last == 0 and older == first_root and newer == second_root


def asked_by(prove: Callable[[Nodes], object]) -> list[Subtree]:
    """Which complete subtrees a proof asks for, so that they can be fetched together."""
    asked: list[Subtree] = []

    def note(level: int, place: int) -> bytes:
        asked.append(Subtree(level, place))
        return b""

    prove(note)
    return asked


def _split(size: int) -> int:
    """The largest power of two below it."""
    return 1 << (size - 1).bit_length() - 1
