"""The house of a benchmark: staff, people whose result waits for its second word, and people who may sit.

Run in the environment of that house: `python -m tests.bench.prepare 320`. With `few` behind it,
whoever is only one of many is left out, and a few are let in whom other drills need.
"""

import asyncio
import json
import sys
from datetime import timedelta

from tests.bench.releasing import SURNAME
from tests.chain.certification import in_letters

from deploy.develop.cast import invented, person_id
from deploy.develop.demonstration import mark, play, write_people
from deploy.run.looking import LOADED
from deploy.run.migrate import migrate
from shared.clock import now
from shared.demonstration import Cast, DemoPerson, Stop
from shared.settings import Settings

SITTING = 8
FEW_TRAINEES = ("alice", "theo", "sofia")
"""Whom the drills and the stranger's neighbours know by name."""


def prepare(released: int, *, few: bool = False) -> None:
    settings = Settings()
    settings.var.mkdir(parents=True, exist_ok=True)
    migrate()
    known = invented(now().date())
    wanted = FEW_TRAINEES if few else ()
    here = tuple(one for one in known.people if one.roles != ("trainee",) or one.email.partition("@")[0] in wanted)
    registrants = () if few else known.registrants
    waiting = tuple(_person(f"waits-{number:03}", number, "scored") for number in range(released))
    sitting = tuple(_person(f"sits-{number}", number, "trained") for number in range(SITTING // 2 if few else SITTING))
    cast = Cast(people=here + waiting + sitting, registrants=registrants, password=known.password)
    asyncio.run(play(settings, cast))
    write_people(settings.var / "demo-people.json", cast)
    names = {person.id: person.name for person in waiting}
    (settings.var / "waiting.json").write_text(json.dumps(names))
    mark(settings.database_url("gateway"), LOADED)


def _person(short: str, number: int, stop: Stop) -> DemoPerson:
    """Trained long ago, so that their modules need not be gone through; the Code signed, listed by name."""
    email = f"{short}@peerway.example"
    today = now().date()
    return DemoPerson(
        id=person_id(email),
        name=f"{short.partition('-')[0].title()} {in_letters(number)} {SURNAME}",
        email=email,
        town="Lanternwick",
        roles=("trainee",),
        stop=stop,
        training_completed_on=today - timedelta(days=300),
        committed_on=today - timedelta(days=5) if stop == "scored" else None,
    )


if __name__ == "__main__":
    prepare(int(sys.argv[1]), few="few" in sys.argv[2:])
