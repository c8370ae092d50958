"""The keys that sign identities. The newest signs; all are published, so that a fresh key needs no pause.

`python -m gateway.sessions.signing <folder>` adds a key (rotation); the gateway takes it up at its next start.
"""

import os
import sys
from pathlib import Path
from typing import Any

from joserfc.jwk import OKPKey

from shared.identity import Identity, sign
from shared.ids import new_id


class SigningKeys:
    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        files = sorted(folder.glob("identity-*.pem")) or [add_key(folder)]
        self.keys = [_read(file) for file in files]

    def sign(self, who: Identity, audience: str) -> str:
        return sign(who, audience, self.keys[-1])

    def published(self) -> dict[str, list[dict[str, Any]]]:
        """A JSON Web Key Set of the public halves (RFC 7517)."""
        return {"keys": [dict(key.as_dict(private=False), use="sig", alg="Ed25519") for key in self.keys]}


def add_key(folder: Path) -> Path:
    """Readable by its owner from the first byte on. The name sorts by time."""
    file = folder / f"identity-{new_id()}.pem"
    made = OKPKey.generate_key("Ed25519")
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(made.as_pem(private=True))
    return file


def _read(file: Path) -> OKPKey:
    return OKPKey.import_key(file.read_bytes(), {"kid": file.stem.removeprefix("identity-"), "alg": "Ed25519"})


if __name__ == "__main__":
    print(add_key(Path(sys.argv[1])).name)
