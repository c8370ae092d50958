"""Who comes in by a key of a program, and no session."""

from typing import Annotated

from fastapi import Depends, Request

from registry.programs.queries import program_with
from registry.programs.rules import WrongKey
from registry.programs.views import Program
from shared import clock
from shared.database import Database
from shared.identity import Identity, Policy
from shared.keys import PROGRAM_KEY

_KNOWN = "peerway.program"


class ProgramPolicy(Policy):
    """A program of a verified organization; it is the person who made the key, as far as anything is counted."""

    async def __call__(self, request: Request) -> Identity:
        program = await program_of(request)
        return Identity(person_id=program.person_id)

    def __repr__(self) -> str:
        return "a program's key"


async def program_of(request: Request) -> Program:
    """Asked once for a request."""
    known = request.scope.get(_KNOWN)
    if known is None:
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        database: Database = request.app.state.database
        right = scheme.lower() == "bearer" and key.startswith(PROGRAM_KEY)
        known = await database.read(program_with, key.strip(), now=clock.now()) if right else None
        if known is None:
            raise WrongKey
        request.scope[_KNOWN] = known
    found: Program = known
    return found


ByKey = Annotated[Identity, Depends(ProgramPolicy())]
CurrentProgram = Annotated[Program, Depends(program_of)]
