from typing import Annotated

from fastapi import Depends, Request

from curriculum.vault.keyring import Keyring


async def _keyring(request: Request) -> Keyring:
    found: Keyring = request.app.state.keyring
    return found


Keys = Annotated[Keyring, Depends(_keyring)]
