"""What doors ask for that show people to strangers."""

from typing import Annotated

from fastapi import Depends, Request

from registry.allowance.counter import REFUSED, Counter, counter_of, until_tomorrow
from registry.allowance.rules import Asker, Mode, NamesUsedUp, SearchUsedUp
from shared import clock
from shared.identity import identify
from shared.settings import Settings
from shared.web import Db


class Allowance:
    """Of whoever sent this request."""

    def __init__(self, counter: Counter, asker: Asker, *, counted: bool) -> None:
        self._counter, self._asker, self._counted = counter, asker, counted

    def refuse_unless_left(self, *, whole: bool) -> Mode:
        """What a search may be now; `whole`: it is for a first and a last name."""
        mode = self._counter.mode(self._asker) if self._counted else Mode.ANY
        if mode == Mode.NONE or (mode == Mode.WHOLE and not whole):
            REFUSED.inc()
            refusal = SearchUsedUp if mode == Mode.NONE else NamesUsedUp
            raise refusal(seconds=until_tomorrow(clock.real_now()))
        return mode

    def show(self, people: list[str], mode: Mode) -> int:
        """How many of these may be shown, from the first on."""
        return self._counter.show(self._asker, people, mode) if self._counted else len(people)

    def refuse_if_numbers_used_up(self) -> None:
        if self._counted:
            self._counter.refuse_if_numbers_used_up(self._asker, clock.real_now())

    def note_unknown(self, number: str) -> None:
        if self._counted:
            self._counter.note_unknown(self._asker, number)


async def _allowance(request: Request, db: Db) -> Allowance:
    settings: Settings = request.app.state.settings
    counter = counter_of(db, settings.var / "secrets")
    await counter.ready(clock.real_now())
    return Allowance(counter, counter.asker(await identify(request)), counted=settings.rate_limits)


CurrentAllowance = Annotated[Allowance, Depends(_allowance)]
