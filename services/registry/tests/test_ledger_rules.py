"""The tree of RFC 9162 §2.1: vectors, every proof up to 129 leaves, and a second way to compute each."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.ledger.rules.merkle_tree import (
    EMPTY,
    Nodes,
    asked_by,
    completed_by,
    consistency,
    includes,
    inclusion,
    left_of,
    only_grew,
    root,
)

MOST = 129
LEAVES = [f"peerway-{number}".encode() for number in range(MOST)]


def grown_nodes(leaves: Sequence[bytes]) -> dict[tuple[int, int], bytes]:
    """The subtrees as they are kept: each leaf adds what it completes, and asks only for what `left_of` says."""
    kept: dict[tuple[int, int], bytes] = {}
    for index, d in enumerate(leaves):
        known = {place: kept[place] for place in left_of(index)}
        kept |= {(one.level, one.place): one.hash for one in completed_by(index, d, nodes_in(known))}
    return kept


def nodes_in(kept: Mapping[Any, bytes]) -> Nodes:
    return lambda level, place: kept[level, place]


def grown(leaves: Sequence[bytes]) -> Nodes:
    return nodes_in(grown_nodes(leaves))


NODES = grown(LEAVES)


def slow_root(leaves: Sequence[bytes]) -> bytes:
    """The definition of §2.1.1, with nothing kept."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\0" + leaves[0]).digest()
    middle = next(power for power in (2**n for n in range(20, -1, -1)) if power < len(leaves))
    return sha256(b"\1" + slow_root(leaves[:middle]) + slow_root(leaves[middle:])).digest()


def slow_inclusion(leaves: Sequence[bytes], index: int) -> list[bytes]:
    if len(leaves) == 1:
        return []
    middle = next(power for power in (2**n for n in range(20, -1, -1)) if power < len(leaves))
    if index < middle:
        return [*slow_inclusion(leaves[:middle], index), slow_root(leaves[middle:])]
    return [*slow_inclusion(leaves[middle:], index - middle), slow_root(leaves[:middle])]


def climbed(leaf: bytes, index: int, size: int, proof: Sequence[bytes]) -> bytes | None:
    """The root that a proof leads to, by walking down from the top: no line of it is like §2.1.3.2."""
    if size == 1:
        return sha256(b"\0" + leaf).digest() if not proof else None
    if not proof:
        return None
    middle = next(power for power in (2**n for n in range(20, -1, -1)) if power < size)
    left = index < middle
    below = climbed(leaf, index if left else index - middle, middle if left else size - middle, proof[:-1])
    if below is None:
        return None
    return sha256(b"\1" + (below + proof[-1] if left else proof[-1] + below)).digest()


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (4, "e4624906b8b26f7a22e182bafe605457633f7c14f973042a6c3e6f8c83fe87b1"),
        (7, "7a5437c57de728fcffd3b88fd98b3322654f82d771e40ba14851fae2e561873b"),
    ],
)
def test_roots_are_those_that_others_computed(size: int, expected: str) -> None:
    assert root(NODES, size).hex() == expected


def test_proofs_are_those_that_others_computed() -> None:
    assert begin(inclusion(NODES, 2, 7)) == ["381c9b6c", "2a8cee2a", "8a5b4ea4"]
    assert begin(consistency(NODES, 3, 7)) == ["d12aabcc", "381c9b6c", "2a8cee2a", "8a5b4ea4"]
    assert begin(consistency(NODES, 4, 7)) == ["8a5b4ea4"]


def test_every_root_is_the_one_of_the_definition() -> None:
    for size in range(MOST + 1):
        assert root(NODES, size) == slow_root(LEAVES[:size])


def test_every_leaf_is_shown_to_be_in_every_tree() -> None:
    for size in range(1, MOST + 1):
        whole = root(NODES, size)
        for index in range(size):
            proof = inclusion(NODES, index, size)
            assert proof == slow_inclusion(LEAVES[:size], index)
            assert climbed(LEAVES[index], index, size, proof) == whole
            assert includes(whole, size, index, LEAVES[index], proof)


def test_every_tree_is_shown_to_begin_with_every_smaller_one() -> None:
    for size in range(1, MOST + 1):
        for first in range(size + 1):
            proof = consistency(NODES, first, size)
            assert only_grew(first, root(NODES, first), size, root(NODES, size), proof), (first, size)


@given(st.integers(1, MOST), st.data())
def test_no_changed_proof_shows_anything(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    proof = inclusion(NODES, index, size)
    whole = root(NODES, size)
    assert not includes(whole, size, index, b"another", proof)
    assert not includes(whole, size, size, LEAVES[index], proof)
    assert not includes(whole, size, index, LEAVES[index], [*proof, EMPTY])
    if proof:
        at, bit = data.draw(st.integers(0, len(proof) - 1)), data.draw(st.integers(0, 255))
        changed = [flipped(one, bit) if number == at else one for number, one in enumerate(proof)]
        assert not includes(whole, size, index, LEAVES[index], changed)
        assert not includes(whole, size, index, LEAVES[index], proof[:-1])


@given(st.integers(2, MOST), st.data())
def test_no_other_past_is_shown_to_be_the_beginning(size: int, data: st.DataObject) -> None:
    first = data.draw(st.integers(1, size - 1))
    proof, whole = consistency(NODES, first, size), root(NODES, size)
    changed = data.draw(st.integers(0, first - 1))
    other = [b"another" if number == changed else d for number, d in enumerate(LEAVES[:first])]
    assert not only_grew(first, slow_root(other), size, whole, proof)
    assert not only_grew(first, root(NODES, first), size, slow_root([*other, *LEAVES[first:size]]), proof)
    assert not only_grew(first, root(NODES, first), size, whole, [])
    assert not only_grew(first, root(NODES, first), size, whole, [*proof, EMPTY])


def test_a_proof_asks_for_few_rows() -> None:
    million = 1_000_000
    assert len(asked_by(lambda nodes: inclusion(nodes, 777, million))) < 60
    assert len(asked_by(lambda nodes: root(nodes, million))) < 20
    assert len(left_of(2**20 - 1)) == 20


def begin(proof: list[bytes]) -> list[str]:
    return [one.hex()[:8] for one in proof]


def flipped(one: bytes, bit: int) -> bytes:
    return bytes(byte ^ (1 << bit % 8 if number == bit // 8 else 0) for number, byte in enumerate(one))
