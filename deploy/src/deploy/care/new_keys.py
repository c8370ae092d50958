"""`make new-keys`: from now on heads of the ledger and credentials are signed with new keys.

The public halves of those before stay published, and what they signed is still checked. The registry rests for a
moment: a process signs with the key that it read at its start.
"""

import os
import sys

from deploy.care.resting import resting
from deploy.places import var
from deploy.setup.steps import Stop
from registry.credentials.queries import PURPOSE
from registry.heads.queries import HEADS
from shared.signing import add_key


def main() -> list[str]:
    """The names of the files."""
    with resting("registry"):
        return [add_key(var() / "secrets", name).name for name in (HEADS, PURPOSE)]


if __name__ == "__main__":
    os.umask(0o077)
    if sys.argv[1:]:
        raise Stop("This takes no arguments, as in: make new-keys")
    print(f"  New in {var() / 'secrets'}: {', '.join(main())}. Keep the older ones.")
