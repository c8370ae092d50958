from typing import Annotated

from curriculum.vault.keyring import Keyring
from shared.web import of_app

Keys = Annotated[Keyring, of_app("keyring")]
