"""The invented people of the demonstration. Their names and towns could not be anybody's, on purpose."""

import random
import secrets
from datetime import date, timedelta
from uuid import UUID, uuid5

from shared.demonstration import Cast, DemoPerson, Stop

NAMESPACE = UUID("6f0c1c5a-2f0e-4b0a-9a63-5d2f6a1f7e11")
REGISTRANTS = 200
FIRST = (
    "Alder Amparo Bekele Briar Cassia Ciro Dalia Dunya Elowen Emeka Fenna Fiorella Gorse Hana Idris Inés Juniper "
    "Kalani Kofi Lark Leocadia Mei Nadir Neve Oriel Paloma Quill Rafaela Rowan Saoirse Soraya Tamsin Tomás Ulla Vesper "
    "Wanjiru Xiomara Yusra Zephyr Zdeněk"
).split()
LAST = (
    "Applewhistle Brambledown Candlewick Dewhollow Emberquay Fernwhistle Gladmeadow Harborlight Inkwell Juniperlane "
    "Kettlebridge Lanternbrook Mossgrove Nettlefield Oatharbor Pebblecreek Quillfeather Riverlantern Saltmarsh "
    "Thistlewade Umberfield Vinecottage Willowlight Yarrowgate"
).split()
TOWNS = ("Lanternwick", "Port Marigold", "Upper Thimble", "Sparrow Falls", "Kettle Harbor", "New Teacup", "Mosswater")
WORDS = (
    "amber brook candle door ember fern garden harbor island juniper kettle lantern meadow north orchard pebble".split()
)

STAFF: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("dana", "Dana Lanternbrook", ("administrator",)),
    ("dov", "Dov Thistlewade", ("administrator",)),
    ("bob", "Bob Quillfeather", ("examiner",)),
    ("carol", "Carol Mossgrove", ("examiner",)),
    ("cem", "Cem Saltmarsh", ("examiner",)),
    ("iris", "Iris Candlewick", ("item_writer",)),
    ("pat", "Pat Vinecottage", ("proctor",)),
    ("femi", "Femi Harborlight", ("facilitator",)),
    ("erin", "Erin Kettlebridge", ("employer",)),
)
TRAINEES: tuple[tuple[str, str, Stop], ...] = (
    ("nadia", "Nadia Dewhollow", "none"),
    ("amara", "Amara Inkwell", "applied"),
    ("ben", "Ben Nettlefield", "admitted"),
    ("sofia", "Sofía Riverlantern", "studying"),
    ("theo", "Theo Oatharbor", "trained"),
    ("alba", "Alba Vinecottage", "accommodated"),
    ("jun", "Jun Pebblecreek", "sat-written"),
    ("ruth", "Ruth Gladmeadow", "scored"),
    ("pedro", "Pedro Willowlight", "not-yet-passed"),
    ("leila", "Leila Umberfield", "passed"),
    ("alice", "Alice Fernwhistle", "certified"),
    ("omar", "Omar Yarrowgate", "not-current"),
    ("imani", "Imani Brambledown", "certified"),
)
BEFORE_CERTIFICATION: tuple[Stop, ...] = ("none", "applied", "admitted", "studying")


def person_id(email: str) -> str:
    return str(uuid5(NAMESPACE, email))


def invented(today: date) -> Cast:
    """The same people every time, with dates counted back from today; the password is a new one."""
    chance = random.Random(today.year)
    staff = tuple(_staff(*line) for line in STAFF)
    trainees = tuple(_trainee(*line, today=today) for line in TRAINEES)
    registrants = tuple(_registrant(number, chance, today) for number in range(REGISTRANTS))
    return Cast(people=staff + trainees, registrants=registrants, password=passphrase())


def passphrase() -> str:
    return "-".join(secrets.choice(WORDS) for _ in range(5))


def _staff(short: str, name: str, roles: tuple[str, ...]) -> DemoPerson:
    email = f"{short}@peerway.example"
    return DemoPerson(id=person_id(email), name=name, email=email, town=TOWNS[len(name) % len(TOWNS)], roles=roles)


def _trainee(short: str, name: str, stop: Stop, today: date) -> DemoPerson:
    email = f"{short}@peerway.example"
    known = DemoPerson(
        id=person_id(email), name=name, email=email, town=TOWNS[len(name) % len(TOWNS)], roles=("trainee",), stop=stop
    )
    if stop in BEFORE_CERTIFICATION:
        return known
    return known.model_copy(update=_dates(stop, today))


def _dates(stop: Stop, today: date) -> dict[str, object]:
    """When a person at this stop finished what lies behind them."""
    match stop:
        case "certified":
            certified, ce = date(today.year - 1, 9, 15), {today.year: 480}
        case "not-current":
            certified, ce = date(today.year - 3, 5, 20), {today.year - 2: 750, today.year - 1: 300}
        case _:
            return {
                "training_completed_on": today - timedelta(days=75),
                "result_released_on": today - timedelta(days=9) if stop in ("passed", "not-yet-passed") else None,
            }
    return {
        "training_completed_on": certified - timedelta(days=90),
        "result_released_on": certified - timedelta(days=4),
        "committed_on": certified,
        "ce": ce,
    }


def _registrant(number: int, chance: random.Random, today: date) -> DemoPerson:
    """Certified in one of the last five years; most keep up each year, some missed one."""
    name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
    email = f"registrant-{number:03}@peerway.example"
    certified = date(today.year - chance.choice((1, 1, 2, 2, 3, 4)), chance.randint(1, 12), chance.randint(1, 28))
    years = range(certified.year + 1, today.year + 1)
    return DemoPerson(
        id=person_id(email),
        name=name,
        email=email,
        town=chance.choice(TOWNS),
        roles=("trainee",),
        stop="certified",
        training_completed_on=certified - timedelta(days=chance.randint(60, 200)),
        result_released_on=certified - timedelta(days=chance.randint(1, 30)),
        committed_on=certified,
        listing=chance.choices(("name", "number", "unlisted"), (70, 20, 10))[0],
        ce={year: _minutes(year, chance, today) for year in years},
        ethics=chance.choice((60, 60, 90, 120)),
    )


def _minutes(year: int, chance: random.Random, today: date) -> int:
    """A year that is over was fulfilled by most; this year is on its way."""
    if year < today.year and chance.random() < 0.93:
        return chance.choice((720, 735, 780, 840, 900))
    return chance.choice((0, 120, 240, 360, 480, 600, 720))
