"""The monitor of somebody outside: a ledger that grew is fine; another past, a shorter one or another key is told."""

from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from deploy.care.monitor import watch
from registry.heads.checkpoint import Checkpoint, origin_of, signed, verifier_of
from registry.ledger.rules.merkle_tree import Subtree, completed_by, consistency, root
from shared.signing import Signer

ADDRESS = "https://registry.example"
KEY = Signer(Ed25519PrivateKey.generate())


class House:
    """A ledger as its doors tell it, made of the leaves that are given."""

    def __init__(self, leaves: list[bytes], key: Signer = KEY) -> None:
        self.key, self.size = key, len(leaves)
        self.nodes: dict[Subtree, bytes] = {}
        for index, d in enumerate(leaves):
            found = completed_by(index, d, self._node)
            self.nodes |= {Subtree(one.level, one.place): one.hash for one in list(found)}

    def ask(self, path: str) -> Any:
        if path == "/ledger":
            head = Checkpoint(origin_of(ADDRESS, 2026), self.size, root(self._node, self.size))
            heads = [{"year": 2026, "note": signed(head, self.key)}]
            return {"heads": heads, "keys": [{"verifier": verifier_of(ADDRESS, self.key.public)}]}
        first, second = (int(part.partition("=")[2]) for part in path.partition("?")[2].split("&"))
        return {"proof": [one.hex() for one in consistency(self._node, first, second)]}

    def _node(self, level: int, place: int) -> bytes:
        return self.nodes[Subtree(level, place)]


LEAVES = [f"leaf {number}".encode() for number in range(40)]


def test_a_ledger_that_only_grew_is_fine(tmp_path: Path) -> None:
    for size in (3, 3, 17, 40):
        assert list(watch(House(LEAVES[:size]).ask, tmp_path)) == []


@pytest.mark.parametrize(
    ("leaves", "key"),
    [
        ([b"another", *LEAVES[1:]], KEY),
        (LEAVES[:10], KEY),
        (LEAVES, Signer(Ed25519PrivateKey.generate())),
        ([*LEAVES[:5], *LEAVES[6:], b"more", b"and more"], KEY),
    ],
    ids=["another past", "a shorter one", "another key", "one taken out"],
)
def test_what_did_not_only_grow_is_told_and_the_proof_is_kept(tmp_path: Path, leaves: list[bytes], key: Signer) -> None:
    assert list(watch(House(LEAVES[:17]).ask, tmp_path)) == []
    kept = (tmp_path / "2026.txt").read_text()

    assert len(list(watch(House(leaves, key).ask, tmp_path))) == 1
    assert (tmp_path / "2026.txt").read_text() == kept
