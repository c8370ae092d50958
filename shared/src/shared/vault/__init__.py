"""Sealing what only a few may read: each person has a key of their own, wrapped by a master key of the service.

The wrapped keys lie in a database of their own, apart from what they open (`Settings.key_database_url`), and the master
key in a file: copies of the data, of the wrapped keys and of the master each open nothing alone.
"""

from shared.vault.keyring import Keyring, WrappedKey
from shared.vault.masters import Masters
from shared.vault.sealing import SealedShut

__all__ = ["Keyring", "Masters", "SealedShut", "WrappedKey"]
