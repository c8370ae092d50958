"""Without scripts, after the browser's Back: what was typed stands there again, unless it is to be offered to nobody.

A browser puts nothing into a field again that says `autocomplete="off"`, also where nothing had arrived.
"""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parents[2]
OFF = re.compile(r"""autocomplete=["']off["']""")
CALL = re.compile(r'{{ field_text\("([a-z_.]+)".*autocomplete="off"')
A_LINE = "a line about somebody else, which is offered to nobody at the same machine"
A_CODE = "whoever has it gets in"
OFFERED_TO_NOBODY = {
    "gateway/people/people.html email": A_LINE,
    "ce_tracker/supervisors/accept.html code": A_CODE,
    "ce_tracker/supervisors/outside.html name": A_LINE,
    "exam/keying/field.html answers.": "what one typed from a paper is not offered to the other",
    "exam/practice/question.html form": "a page that promises to keep nothing",
    "registry/casework/take_on.html number": A_LINE,
    "registry/casework/panel.html number": A_LINE,
    "registry/search/fields.html name": A_LINE,
    "registry/search/fields.html place": A_LINE,
    "registry/affected/affected.html value": A_LINE,
    "registry/former_names/compare.html number": A_LINE,
    "registry/former_names/compare.html name": A_LINE,
    "registry/directory/colleagues.html place": A_LINE,
    "registry/watching/watched.html number": A_LINE,
    "registry/watching/watched.html name": A_LINE,
    "registry/oversight/oversight.html number": A_LINE,
    "registry/members/join.html code": A_CODE,
    "registry/concerns/add.html code": A_CODE,
    "registry/concerns/resume.html code": A_CODE,
}


def silent_fields(name: str, text: str) -> Iterator[str]:
    """Each line has one; where it is no line of text it is named by its tag."""
    for line in filter(OFF.search, text.splitlines()):
        field = CALL.search(line)
        tag = re.search(r"<(\w+)[^>]*" + OFF.pattern, line)
        yield f"{name} {field[1] if field else tag[1] if tag else line}"


def in_all_templates() -> Iterator[str]:
    for file in chain((ROOT / "services").glob("*/src/**/*.html"), (ROOT / "gateway/src").rglob("*.html")):
        yield from silent_fields(f"{file.parts[-4]}/{file.parts[-3]}/{file.name}", file.read_text())
    for file in (ROOT / "shared/src").rglob("*.html"):
        yield from silent_fields(f"shared/{file.name}", file.read_text())


def test_no_form_and_no_long_text_is_emptied_by_going_back() -> None:
    assert sorted(in_all_templates()) == sorted(OFFERED_TO_NOBODY)


def test_a_form_a_long_text_and_a_line_are_seen() -> None:
    planted = """{{ field_area("story", _("Your story"), autocomplete="off") }}
        <form method="post" class="a" autocomplete="off">
        {{ field_text("name", _("Name"), autocomplete="off", maxlength=9) }}
        {{ field_text("other", _("Name"), autocomplete="name") }}"""

    story, form, name = silent_fields("here", planted)

    assert "story" in story
    assert (form, name) == ("here form", "here name")
