"""Words, dates and numbers in the language of the person who reads.

English sentences are the keys. Each package keeps its other languages in `locale/<language>/LC_MESSAGES/messages.po`;
the catalogues are read as they are, so that no compiled file can be older than its source. What a service does not
translate itself is looked up in the catalogue of `shared`.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib import resources
from importlib.resources.abc import Traversable
from io import BytesIO

from babel import Locale, dates, numbers
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from shared.days import day_of, zone
from shared.refusals import N_

LANGUAGES = {"en": "English", "es": "Español"}
"""Each language by its own name, as the language switch shows it."""

_LOCALES = {"en": "en_US", "es": "es_US"}

_NO_BREAK = "\u00a0"
_THIN_SPACE = "\u202f"  # what CLDR puts before "AM"; many fonts have no such letter


@cache
def locale_of(language: str) -> Locale:
    return Locale.parse(_LOCALES.get(language, language))


def direction(language: str) -> str:
    """`ltr` or `rtl`."""
    found: str = locale_of(language).text_direction
    return found


@cache
def translations(package: str, language: str) -> NullTranslations:
    """The words of a package; what it does not translate is looked up in `shared`, and else stays English."""
    known = _catalogue(package, language)
    if package != "shared":
        known.add_fallback(translations("shared", language))
    return known


def catalogue_of(package: str, language: str) -> Traversable:
    """The file of its translations; there is none for the language of the source."""
    return resources.files(package).joinpath("locale", language, "LC_MESSAGES", "messages.po")


def _catalogue(package: str, language: str) -> NullTranslations:
    source = catalogue_of(package, language)
    if not source.is_file():
        return NullTranslations()
    compiled = BytesIO()
    with source.open("rb") as written:
        write_mo(compiled, read_po(written, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)


def sentence(language: str, msgid: str, values: Mapping[str, object] | None = None, *, package: str = "shared") -> str:
    """A whole sentence with its placeholders filled: dates and numbers are told in the reader's way."""
    filled = {name: tell(value, language) for name, value in (values or {}).items()}
    return translations(package, language).gettext(msgid).format(**filled)


def tell(value: object, language: str) -> str:
    match value:
        case datetime():
            return moment_in(value, language)
        case date():
            return date_in(value, language)
        case bool() | str():
            return str(value)
        case int() | float():
            return number_in(value, language)
        case _:
            return str(value)


def date_in(value: date, language: str) -> str:
    """`March 3, 2026`. A moment is told as the day on which it falls where the agency is."""
    day = day_of(value) if isinstance(value, datetime) else value
    return dates.format_date(day, "long", locale_of(language))


def time_in(value: datetime | time, language: str) -> str:
    """`10:42 AM EST`. A moment is told with its zone, because somebody may have to be there."""
    return _time_in(value.replace(second=0, microsecond=0), language, zone())


@lru_cache(4_096)
def _time_in(minute: datetime | time, language: str, there: tzinfo) -> str:
    """Of a minute: the pages of an examination say the same one again and again."""
    text = dates.format_time(minute, "short", there, locale_of(language)).replace(_THIN_SPACE, _NO_BREAK)
    if isinstance(minute, time):
        return text
    name = dates.get_timezone_name(minute.astimezone(there), "short", locale=locale_of(language))
    return f"{text} {name}"


def day_in(value: date, language: str) -> str:
    """`Tuesday, March 3, 2026`: of a day on which something is to be done."""
    day = day_of(value) if isinstance(value, datetime) else value
    return dates.format_date(day, "full", locale_of(language))


def moment_in(value: datetime, language: str) -> str:
    """`Tuesday, March 3, 2026, 10:42 AM EST`."""
    return f"{day_in(value, language)}, {time_in(value, language)}"


def ahead_in(value: date, today: date, language: str) -> str:
    """`Tuesday, March 3, 2026 (in 3 days)`, with its time where it has one: for what somebody has to be ready for."""
    if isinstance(value, datetime):
        return f"{moment_in(value, language)} ({_away(day_of(value) - today, language)})"
    return f"{day_in(value, language)} ({_away(value - today, language)})"


def _away(far: timedelta, language: str) -> str:
    """`today`, `tomorrow`, `in 3 days`, `2 days ago`."""
    near = {0: N_("today"), 1: N_("tomorrow")}
    if far.days in near:
        return translations("shared", language).gettext(near[far.days])
    return dates.format_timedelta(far, "day", threshold=1_000_000, add_direction=True, locale=locale_of(language))


def language_name(code: str, language: str) -> str:
    """`Spanish`, `español`: what a language is called, by its code; the code where it has no name here."""
    name: str = locale_of(language).languages.get(code, code)
    return name[:1].upper() + name[1:]


def language_names(codes: Iterable[str], language: str) -> list[tuple[str, str]]:
    """Codes with their names, in the order of the names."""
    return sorted(((code, language_name(code, language)) for code in codes), key=lambda pair: pair[1].casefold())


def zone_in(language: str) -> str:
    """`Eastern Time`: the zone in which days end and times of day are told."""
    return dates.get_timezone_name(zone(), "long", locale=locale_of(language), zone_variant="generic")


def zone_id() -> str:
    """Its IANA name, for scripts."""
    return str(zone())


def number_in(value: float, language: str) -> str:
    text: str = numbers.format_decimal(value, locale=locale_of(language))
    return text


def hours_in(minutes: int) -> str:
    """`3 h 30 min`: the symbols are the same in every language."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{amount}{_NO_BREAK}{unit}" for amount, unit in ((hours, "h"), (rest, "min")) if amount]
    return " ".join(parts) or f"0{_NO_BREAK}min"
