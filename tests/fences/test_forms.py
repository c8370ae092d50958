"""A form that changes something says first what proves that it stood on a page of ours."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted(
    path for top in ("shared/src", "gateway/src", "services") for path in (ROOT / top).rglob("templates/**/*.html")
) + sorted((ROOT / "services").rglob("kinds/*/*.html"))

_FORM = re.compile(r"<form\b[^>]*>\s*(\{% if method == \"post\" %\})?(\{\{ proof\(\) \}\})?")


def unproved(template: str) -> list[str]:
    """Forms that change something and do not begin with their proof."""
    return [
        found[0]
        for found in _FORM.finditer(template)
        if not re.search(r'method="(?:get|dialog)"', found[0]) and not found[0].endswith("{{ proof() }}")
    ]


def test_every_form_begins_with_its_proof() -> None:
    found = {path.relative_to(ROOT).as_posix(): unproved(path.read_text()) for path in TEMPLATES}

    assert not {path: forms for path, forms in found.items() if forms}
    assert sum("<form" in path.read_text() for path in TEMPLATES) >= 10


@pytest.mark.parametrize(
    ("form", "count"),
    [
        ('<form method="post"><button>', 1),
        ('<form method="post" action="/x">\n<input>{{ proof() }}', 1),
        ('<form method="post">{{ proof() }}', 0),
        ('<form method="get"><input>', 0),
    ],
)
def test_a_form_without_it_is_seen(form: str, count: int) -> None:
    assert len(unproved(form)) == count
