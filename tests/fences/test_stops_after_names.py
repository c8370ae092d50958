"""A name that ends in a full stop, such as *Luz Marin Jr.*, gets no second one: no sentence ends with a name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from jinja2 import Environment, nodes

from tests.fences.sources import templates
from tests.fences.words import SPEAKING, catalogue

ISOLATED = {"isolated", "isolated_in_text"}
_PARSER = Environment(extensions=["jinja2.ext.do", "jinja2.ext.i18n"], autoescape=True)


class Named(NamedTuple):
    """A sentence with the name under which somebody's words stand in it."""

    sentence: str
    placeholder: str


def named(template: str) -> Iterator[Named]:
    """Sentences into which a template sets a name: whatever it isolates."""
    for call in _PARSER.parse(template).find_all(nodes.Call):
        match call:
            case nodes.Call(node=nodes.Name(name="_"), args=[nodes.Const(value=sentence), *_]):
                for one in call.kwargs:
                    if ISOLATED & {found.name for found in one.find_all(nodes.Filter)}:
                        yield Named(sentence, one.key)


def stopped(sentence: str, placeholder: str) -> bool:
    return re.search(rf"%\({placeholder}\)s\.(?!\w)", sentence) is not None


def everything() -> list[Named]:
    return [one for path in templates() for one in named(path.read_text())]


def test_no_sentence_sets_a_full_stop_after_a_name() -> None:
    found = everything()

    assert len(found) > 50
    assert [one for one in found if stopped(*one)] == []


def test_nor_does_its_translation() -> None:
    spanish = {one.id: str(one.string) for package in SPEAKING for one in catalogue(package, "es")}
    said = [Named(spanish[sentence], placeholder) for sentence, placeholder in everything()]

    assert [one for one in said if stopped(*one)] == []


@pytest.mark.parametrize(
    ("template", "seen"),
    [
        ('{{ _("As %(name)s.", name=signed.name | isolated) }}', True),
        ('{{ _("Ask %(who)s. It is read.", who=(one.name or "x") | isolated) }}', True),
        ('{{ _("As %(name)s, thank you.", name=signed.name | isolated) }}', False),
        ('{{ _("Since %(day)s.", day=signed.day | date) }}', False),
    ],
)
def test_a_full_stop_after_a_name_is_seen(template: str, seen: bool) -> None:
    assert any(stopped(*one) for one in named(template)) is seen
