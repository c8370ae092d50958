"""Every word of the interface has its Spanish."""

from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import curriculum

HERE = Path(curriculum.__file__).parent
METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2")]
OPTIONS = {"**/templates/**.html": {"trim_blocks": "true", "lstrip_blocks": "true"}}
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def test_nothing_is_left_untranslated() -> None:
    with (HERE / "locale/es/LC_MESSAGES/messages.po").open("rb") as file:
        told = {message.id: message.string for message in read_po(file, locale="es") if message.id}

    found = {message for _, _, message, _, _ in extract_from_dir(str(HERE), METHODS, OPTIONS, KEYWORDS)}

    assert len(found) > 300
    assert [message for message in found if not told.get(message)] == []
    assert [message for message, spanish in told.items() if isinstance(spanish, tuple) and not all(spanish)] == []
