"""What other programs write: taken whole, with what was let go; or refused, with every reason."""

import pytest

from qti.model import CardEntry, Choice, Gaps, Match, Multiple, Option, Order, Scenario, Short, Support
from qti.reading.item import Read, read_item
from qti.refusals import Left, Reason

from .fixtures import (
    ASKED,
    BOX,
    EMPTY,
    FEEDBACK,
    GIVEN,
    IN_ORDER,
    KEYS,
    MAP,
    MATCH,
    ONE_WORD,
    ONLY_FEEDBACK,
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

ABC = tuple(Option(f"Choice{letter}", f"Answer {letter}") for letter in "ABC")


def left(read: Read) -> set[Left]:
    return {reason.why for reason in read.left if isinstance(reason.why, Left)}


def test_a_choice_of_another_program_keeps_its_words_its_key_and_says_what_it_let_go() -> None:
    read = read_item(item())

    assert read.item.stem == "Rosa wants to read her own record.\n\nWho speaks first?"
    assert read.item.body == Choice(ABC, "ChoiceB")
    assert (read.item.id, read.item.language) == ("rosa", "en-US")
    assert left(read) == {Left.EMPHASIS, Left.SHUFFLE, Left.TITLE}


@pytest.mark.parametrize(
    "host", ["https://www.imsglobal.org/question/qti_v3p0", "https://purl.imsglobal.org/spec/qti/v3p0"]
)
@pytest.mark.parametrize("name", ["match_correct", "match_correct.xml", "CC2_match.xml"])
def test_a_template_is_known_by_its_name_on_any_host(host: str, name: str) -> None:
    processing = f'<qti-response-processing template="{host}/rptemplates/{name}"/>'

    assert read_item(item(processing=processing)).item.body == Choice(ABC, "ChoiceB")


def test_a_choice_may_have_its_key_in_a_mapping_alone() -> None:
    read = read_item(item(declared=mapped("single", "identifier", {"ChoiceC": 2, "ChoiceA": 0}), processing=MAP))

    assert read.item.body == Choice(ABC, "ChoiceC")
    assert Left.SCALE in left(read)


def test_of_several_options_each_has_its_points_and_no_limit_is_all_of_them() -> None:
    declared = mapped("multiple", "identifier", {"ChoiceA": 1, "ChoiceB": 0.5}, default_value="-1", lower_bound="0")

    read = read_item(item(SEVERAL, declared, MAP))

    assert read.item.body == Multiple(ABC, 3, {"ChoiceA": 1, "ChoiceB": 0.5, "ChoiceC": -1})
    assert left(read) == {Left.LEAST, Left.TITLE}


def test_an_item_that_does_not_say_its_language_is_taken_as_english_and_that_is_said() -> None:
    silent = item().replace(b' xml:lang="en-US"', b"")

    assert read_item(silent).item.language == "en" and Left.UNSAID in left(read_item(silent))
    assert Left.UNSAID not in left(read_item(item()))


def test_an_order_and_pairs_are_taken() -> None:
    assert read_item(item(IN_ORDER, ORDERED)).item.body == Order(ABC, ("ChoiceC", "ChoiceA", "ChoiceB"))

    read = read_item(item(PAIRS, mapped("multiple", "directedPair", {"P1 Q2": 1, "P2 Q2": 1}), MAP))
    assert isinstance(read.item.body, Match) and read.item.body.key == {"P1": "Q2", "P2": "Q2"}
    assert left(read) == {Left.TARGETS, Left.TITLE}


def test_an_order_that_is_shown_as_it_is_right_is_shown_otherwise_if_it_may_be_shuffled() -> None:
    shuffled = IN_ORDER.replace("<qti-order-interaction", '<qti-order-interaction shuffle="true"')
    right = ORDERED.replace("ChoiceC", "ChoiceX").replace("ChoiceB", "ChoiceC").replace("ChoiceA", "ChoiceB")

    body = read_item(item(shuffled, right.replace("ChoiceX", "ChoiceA"))).item.body

    assert body == Order(ABC[::-1], ("ChoiceA", "ChoiceB", "ChoiceC"))


def test_a_short_answer_is_known_by_its_key() -> None:
    assert read_item(item(BOX, ONE_WORD)).item.body == Short({"York": 1})
    assert left(read_item(item(BOX, ONE_WORD))) == {Left.LETTERS, Left.TITLE}

    declared = mapped("single", "string", {"York": 1, "Leeds": 0, "Hull": 0.5})
    assert read_item(item(BOX, declared, MAP)).item.body == Short({"York": 1, "Leeds": 0, "Hull": 0.5})


def test_gaps_are_named_anew_in_their_order() -> None:
    read = read_item(item(TWO_GAPS, KEYS, rules(added("SECOND"), added("FIRST"))))

    assert isinstance(read.item.body, Gaps)
    assert read.item.body.text == "She is [G1] and he is [G2]."
    assert {id: gap.key for id, gap in read.item.body.gaps.items()} == {"G1": "x", "G2": "y"}
    assert read.item.stem == "Complete it." and Left.IDENTIFIERS in left(read)


def test_several_questions_are_a_scenario_and_words_before_each_belong_to_it() -> None:
    second = SEVERAL.replace("RESPONSE", "SECOND").replace('max-choices="0" min-choices="1"', 'max-choices="1"')
    body = f"{ASKED.replace('RESPONSE', 'FIRST')}<p>Later.</p>{second}"
    keys = KEYS.replace(">x<", ">ChoiceA<").replace(">y<", ">ChoiceC<")

    read = read_item(item(body, keys, rules(added("FIRST"), added("SECOND"))))

    assert isinstance(read.item.body, Scenario) and read.item.stem == "Rosa wants to read her own record."
    assert {id: one.ask for id, one in read.item.body.questions.items()} == {
        "P1": "Who speaks first?",
        "P2": "Later.\n\nWhich of these?",
    }


def test_rules_of_known_editors_are_understood_and_what_nobody_sees_is_no_matter() -> None:
    assert read_item(
        item(BOX, mapped("single", "string", {"York": 1}), rules(GIVEN, ONLY_FEEDBACK))
    ).item.body == Short({"York": 1})
    right = added("RESPONSE").removeprefix("<qti-response-condition>").removesuffix("</qti-response-condition>")
    branches = (
        f"<qti-response-if>{EMPTY}{FEEDBACK}</qti-response-if>"
        + right.replace("qti-response-if", "qti-response-else-if")
        + f"<qti-response-else>{FEEDBACK}</qti-response-else>"
    )
    assert read_item(item(processing=rules(condition(branches)))).item.body == Choice(ABC, "ChoiceB")


def test_a_catalog_comes_with_the_words_that_it_is_about() -> None:
    body = ASKED.replace("record", '<span data-catalog-idref="c1">record</span>')
    catalog = """<qti-catalog-info><qti-catalog id="c1"><qti-card support="glossary-on-screen">
      <qti-card-entry xml:lang="es"><qti-html-content>expediente</qti-html-content></qti-card-entry></qti-card>
      <qti-card support="sign-language"><qti-file-href mime-type="video/mp4">sign.mp4</qti-file-href></qti-card>
      </qti-catalog></qti-catalog-info>"""

    read = read_item(item(body, processing=catalog + MATCH))

    assert read.item.supports == (Support("glossary-on-screen", "record", (CardEntry("expediente", "es"),), id="c1"),)
    assert Reason(Left.SUPPORT, "sign-language: a file") in read.left
