"""What doors ask for that open or seal what somebody wrote."""

from typing import Annotated

from shared.vault.keyring import Keyring
from shared.web import of_app

Keys = Annotated[Keyring, of_app("keyring")]
