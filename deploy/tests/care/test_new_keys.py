from pathlib import Path

from deploy.care import new_keys
from shared.settings import Settings
from shared.signing import signer


def test_new_keys_sign_and_the_older_ones_stay(folder: Path) -> None:
    signer.cache_clear()
    first = signer("registry-ledger").id
    assert Settings().var == folder

    made = new_keys.main()

    signer.cache_clear()
    assert signer("registry-ledger").id != first
    files = sorted((folder / "secrets").glob("registry-ledger-*.pem"))
    assert len(files) == 2 and files[-1].name == made[0] and files[-1].stat().st_mode & 0o077 == 0
    signer.cache_clear()
