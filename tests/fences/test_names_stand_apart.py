"""A name turns no letter of the page around it: wherever a template prints one, it is isolated."""

import re
from collections.abc import Iterator

import pytest

from tests.fences.sources import templates

BEARERS = """
    account asked claim completion credit draft entry facilitator group.waiting_longest application.answers introduction
    leader line live.led_by mine one oral owner person progress release session.led_by signed sitting slot wish who
    """.split()
"""What templates call somebody, or what is somebody's."""
NAMES = "name signed_as listed_name by_name confirmed_by_name with_examiner candidate examiner".split()
_WHO = "|".join(map(re.escape, BEARERS))
_OR = r"(?: or _\([^)]*\))?+\)*+"
_PRINTED = re.compile(rf"(?<![\w.])((?:account\.)?(?:{_WHO})\.(?:{'|'.join(NAMES)}))\b{_OR}(?! \| isolated)")
_CODE = re.compile(r"\{\{.*?\}\}|\{% set .*?%\}|\{% call .*?%\}|\{% if rows\.append.*?%\}", re.S)
_TYPED = re.compile(r"\{\{ field_(?:text|area|shown|select)\(")
"""What somebody types, or chooses by what was isolated where it was listed: a field is a place of its own."""
_CONDITION = re.compile(r"\{% (?:el)?if (?!rows\.append).*?%\}|\bif [^(]*?(?= else\b| %\}| \}\})")
BY_NAME = {
    "exam/releases/templates/release.html": {"release.name"},  # set once, and isolated in each sentence
}
"""Where a name is given a name first."""


def printed_bare(template: str) -> Iterator[str]:
    """Names that a template prints among other words, without a wall around them."""
    for code in _CODE.findall(template):
        if not _TYPED.match(code):
            yield from (found[1] for found in _PRINTED.finditer(_CONDITION.sub("", code)))


def found() -> dict[str, set[str]]:
    bare = {"/".join(path.parts[-4:]): set(printed_bare(path.read_text())) for path in templates()}
    return {path: names for path, names in bare.items() if names}


def test_a_name_turns_no_letter_around_it() -> None:
    assert found() == BY_NAME
    assert sum(" | isolated" in path.read_text() for path in templates()) > 30


@pytest.mark.parametrize(
    ("template", "count"),
    [
        ("<h1>{{ person.name }}</h1>", 1),
        ("<h1>{{ person.name | isolated }}</h1>", 0),
        ('{{ _("Led by %(name)s", name=one.name or _("somebody")) }}', 1),
        ('{{ _("Led by %(name)s", name=(one.name or _("somebody")) | isolated) }}', 0),
        ("{% if person.name %}{{ count }}{% endif %}", 0),
        ('{{ field_text("name", _("Name"), value=who.name) }}', 0),
        ("{% set rows = rows + [(line.name, 3)] %}", 1),
    ],
)
def test_a_name_that_stands_bare_is_seen(template: str, count: int) -> None:
    assert len(list(printed_bare(template))) == count
