"""What ours have no place for: refused by name, every reason at once, and never with what the item asks."""

import pytest

from qti.reading.item import read_item
from qti.refusals import Reason, Refused, Why

from .fixtures import (
    ASKED,
    BOX,
    IN_ORDER,
    KEYS,
    MAP,
    MATCH,
    ONE_POINT,
    ONE_RIGHT,
    ONE_WORD,
    ORDERED,
    PAIRS,
    SEVERAL,
    TWO_GAPS,
    added,
    condition,
    item,
    mapped,
    rules,
)

TWO_POINTS = ONE_POINT.replace("1", "2")
WORDLESS = ASKED[ASKED.index("<qti-choice") :].replace("Who <em>speaks</em> first?", "")
AT_LENGTH = """<qti-extended-text-interaction response-identifier="RESPONSE"><qti-prompt>Why?</qti-prompt>
  </qti-extended-text-interaction>"""


def reasons(written: bytes) -> list[Reason]:
    with pytest.raises(Refused) as refusal:
        read_item(written)
    return [*refusal.value.reasons]


def whys(written: bytes) -> list[Why]:
    return [reason.why for reason in reasons(written) if isinstance(reason.why, Why)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (item(adaptive="true"), [Why.ADAPTIVE]),
        (item(ASKED + "<table><tr><td>1</td></tr></table>"), [Why.ELEMENT]),
        (item(ASKED + '<qti-feedback-block identifier="a"/>' + "<img/>"), [Why.ELEMENT, Why.FEEDBACK]),
        (item(ASKED.replace("qti-choice", "qti-hotspot")), [Why.INTERACTION]),
        (item("<p>Words.</p>"), [Why.INTERACTION]),
        (item(ASKED, processing="<qti-template-processing/>" + MATCH), [Why.TEMPLATE]),
        (item(ASKED + "<p>And then?</p>"), [Why.BETWEEN]),
        (item(BOX.replace("/></p>", "/> is its name.</p>"), ONE_WORD), [Why.BETWEEN]),
        (
            item(ASKED + BOX.replace("RESPONSE", "OTHER"), ONE_RIGHT + ONE_WORD.replace("RESPONSE", "OTHER")),
            [Why.UNSCORED],
        ),
        (item(processing=""), [Why.UNSCORED]),
        (item(processing=MATCH.replace("match_correct", "map_response_point")), [Why.PROCESSING]),
        (item(processing=rules(added("RESPONSE"), added("RESPONSE"))), [Why.PROCESSING]),
        (item(processing=rules(added("RESPONSE").replace("qti-match", "qti-equal"))), [Why.PROCESSING]),
        (item(TWO_GAPS, KEYS, rules(added("FIRST"), added("SECOND", TWO_POINTS))), [Why.BOUNDS]),
        (item(declared=ONE_RIGHT.replace("ChoiceB", "ChoiceX")), [Why.KEY]),
        (item(declared=ONE_RIGHT.replace("RESPONSE", "OTHER")), [Why.IDENTIFIER]),
        (item(ASKED.replace("ChoiceC", "ChoiceB")), [Why.IDENTIFIER]),
        (item(declared=mapped("single", "identifier", {"ChoiceA": 1, "ChoiceB": 2}), processing=MAP), [Why.BOUNDS]),
        (item(declared=mapped("single", "identifier", {"ChoiceA": "much"}), processing=MAP), [Why.KEY]),
        (item(SEVERAL, ONE_RIGHT.replace("single", "multiple")), [Why.ALL_OR_NOTHING]),
        (item(SEVERAL, mapped("multiple", "identifier", {"ChoiceA": 1, "ChoiceB": -1}), MAP), [Why.BOUNDS]),
        (item(PAIRS, mapped("multiple", "directedPair", {"P1 Q2": 1}), MAP), [Why.KEY]),
        (
            item(PAIRS.replace('"2"', '"1"'), mapped("multiple", "directedPair", {"P1 Q2": 1, "P2 Q1": 1}), MAP),
            [Why.BOUNDS],
        ),
        (item(IN_ORDER, ORDERED.replace("<qti-value>ChoiceC</qti-value>", "")), [Why.KEY]),
        (item(BOX, ONE_WORD.replace("string", "float")), [Why.NUMBER]),
        (item(BOX, mapped("single", "string", {"York": 1}, default_value="1"), MAP), [Why.BOUNDS]),
        (item(WORDLESS), [Why.STEM]),
        (item('<audio><source src="a.mp3" type="audio/mpeg"/></audio>' + ASKED), [Why.NO_MEDIA_TEXT]),
        (
            item(ASKED + '<qti-rubric-block use="instructions" view="candidate"><p>Hurry.</p></qti-rubric-block>'),
            [Why.ELEMENT],
        ),
    ],
)
def test_what_ours_have_no_place_for_is_refused_by_name(written: bytes, expected: list[Why]) -> None:
    assert whys(written) == expected


def branch(tag: str, test: str, value: str) -> str:
    return f'<{tag}>{test}<qti-set-outcome-value identifier="SCORE">{value}</qti-set-outcome-value></{tag}>'


def right(id: str) -> str:
    return f'<qti-match><qti-variable identifier="{id}"/><qti-correct identifier="{id}"/></qti-match>'


def test_a_rule_that_forgets_the_score_before_it_is_refused() -> None:
    anew = condition(branch("qti-response-if", right("SECOND"), ONE_POINT))

    assert reasons(item(TWO_GAPS, KEYS, rules(added("FIRST"), anew))) == [
        Reason(Why.PROCESSING, "a score that is set anew")
    ]
    twice = branch("qti-response-if", right("RESPONSE"), ONE_POINT) + branch("qti-response-else", "", ONE_POINT)
    assert whys(item(processing=rules(condition(twice)))) == [Why.PROCESSING]


def test_a_rule_that_counts_only_if_something_else_is_not_so_is_refused() -> None:
    fixed = '<qti-base-value base-type="identifier">ChoiceA</qti-base-value>'
    other = f'<qti-match><qti-variable identifier="RESPONSE"/>{fixed}</qti-match>'
    nothing = ONE_POINT.replace("1", "0")
    branches = branch("qti-response-if", other, nothing) + branch("qti-response-else-if", right("RESPONSE"), ONE_POINT)

    assert whys(item(processing=rules(condition(branches)))) == [Why.PROCESSING]


def test_an_answer_at_length_needs_rows_to_score_it_by() -> None:
    assert whys(item(AT_LENGTH, ONE_WORD, "")) == [Why.RUBRIC]
    assert whys(item(AT_LENGTH, ONE_WORD)) == [Why.PROCESSING]


def test_every_reason_is_told_at_once() -> None:
    told = reasons(
        item(ASKED + "<math/><ruby/>" + '<qti-slider-interaction response-identifier="S"/>', adaptive="true")
    )

    assert {(reason.why, reason.about) for reason in told} == {
        (Why.ADAPTIVE, ""),
        (Why.ELEMENT, "math"),
        (Why.ELEMENT, "ruby"),
        (Why.INTERACTION, "qti-slider-interaction"),
    }


def test_a_reason_never_shows_what_an_item_asks() -> None:
    secret = "purple-canary"
    body = f"<p>{secret}</p>{ASKED}<p>{secret}</p><table><tr><td>{secret}</td></tr></table>"

    assert secret not in str(reasons(item(body)))
