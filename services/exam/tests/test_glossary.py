"""Words that are not what is tested are explained below the question, and no explanation points to an answer."""

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from exam.exchange_items import item_in, item_out
from exam.forms.views import Question
from exam.glossary.rules import pieces
from exam.items.commands import publish_entries
from exam.items.content import BankFile
from exam.items.kinds.view import Explained
from exam.items.queries import item as published
from exam.items.queries import read_item
from exam.items.views import Outcome
from exam.prints.sheet import paragraphs_of, sheet_of
from exam.publish import read_bank
from exam.writing.commands import write_item
from exam.writing.inputs import WriteItem
from exam.writing.rules import NotExplained, NotExplainedInBoth, PointsToAnswer, TooManyExplained, WordNotThere
from qti.archive import Zip
from qti.model import CardEntry, Support
from qti.reading.package import Package
from qti.refusals import Left, Reason
from qti.writing.package import pack, place_of
from shared.refusals import Invalid
from shared.testing import Scene
from shared.testing.cast import alice, iris

from .asking import ask
from .kinds.items import BODIES, item, shown
from .test_writing import NEW, SPANISH, succeed

FILES = {file.body["id"]: file for file in read_bank().files}
RESPITE, NADIA = FILES["w-043"], FILES["w-041"]
SILENT = [{"id": "a", "text": "silent: without a word"}]


def explained(*texts: str) -> list[dict[str, str]]:
    return [{"id": f"w{number}", "text": text} for number, text in enumerate(texts, 1)]


def changed(file: BankFile, **to: Any) -> BankFile:
    return replace(file, body=file.body | to)


def bring(scene: Scene, file: BankFile) -> tuple[Outcome, str]:
    [line] = scene.do(publish_entries, [file]).lines
    return line.outcome, line.reason


def page_part(page: str) -> str:
    """The disclosures alone, without spaces that nobody sees."""
    return " ".join("".join(re.findall(r"<details class=\"usa-details glossary\">.*?</details>", page, re.S)).split())


@given(st.text("ab -", max_size=30), st.sets(st.text("ab", min_size=1, max_size=3), max_size=3))
def test_a_text_that_is_taken_apart_says_the_same(text: str, words: set[str]) -> None:
    found = list(pieces(text, words))

    assert "".join(one.text for one in found) == text
    assert {one.text for one in found if one.explained} == words & set(re.findall(r"\w+", text))


@pytest.mark.parametrize("kind", BODIES)
def test_each_kind_explains_words_of_its_stem(kind: str) -> None:
    view = shown(item(kind, glossary=SILENT))

    assert view.glossary == (Explained(word="silent", meaning="without a word"),)
    assert [one.text for one in view.pieces("Sam is silent.") if one.explained] == ["silent"]


CUES: list[tuple[str, dict[str, Any]]] = [
    ("choice", {"options": [{"id": "a", "text": "Be silent."}, {"id": "b", "text": "Ask."}]}),
    ("choice", {"options": [{"id": "a", "text": "Silently nod."}, {"id": "b", "text": "Ask."}]}),
    (
        "match",
        {"targets": [{"id": id, "text": text} for id, text in zip("xyz", ("Silent.", "Ask", "Go"), strict=True)]},
    ),
    ("short", {"key": {"a silent one": 1, "ask": 0}}),
]


@pytest.mark.parametrize(("kind", "to"), CUES)
def test_a_word_that_sets_answers_apart_is_not_explained(kind: str, to: dict[str, Any]) -> None:
    assert item(kind, **to)

    with pytest.raises(ValidationError, match="stands in all answers, or in none"):
        item(kind, **to, glossary=SILENT)


def test_a_word_that_stands_in_every_answer_may_be_explained() -> None:
    both = [{"id": id, "text": f"A silent {id}."} for id in "abcd"]

    assert item("choice", options=both, glossary=SILENT).glossary


@pytest.mark.parametrize("text", ["loud: not quiet", "silen: cut off", "silent", "silent:", ": nothing", "si:lent: no"])
def test_what_explains_no_word_of_the_stem_is_not_taken(text: str) -> None:
    with pytest.raises(ValidationError):
        item("choice", glossary=explained(text))
    with pytest.raises(ValidationError, match="one id"):
        item("choice", glossary=[*SILENT, *SILENT])


def test_an_explanation_is_a_revision_of_the_words_and_can_go_again(scene: Scene) -> None:
    """The item means the same: whoever sits it already reads the explanation, and its reviews start anew."""
    spanish = NADIA.body["translations"]["es"]
    glossary = explained("agency: the house that you work for")
    more = changed(
        NADIA,
        revision=2,
        glossary=glossary,
        translations={"es": spanish | {"glossary": {"w1": "agencia: la casa para la que trabaja"}}},
    )

    assert bring(scene, more)[0] == Outcome.REVISED
    assert [one.shown.word for one in scene.ask(published, "w-041", 1).glossary] == ["agency"]
    assert [one.shown.word for one in scene.ask(published, "w-041", 1, "es").glossary] == ["agencia"]
    assert bring(scene, changed(NADIA, revision=3))[0] == Outcome.REVISED
    assert scene.ask(published, "w-041", 1).glossary == scene.ask(published, "w-041", 1, "es").glossary == ()


def test_what_one_language_explains_the_other_explains_as_well(scene: Scene) -> None:
    more = changed(NADIA, revision=2, glossary=explained("agency: the house that you work for"))

    outcome, reason = bring(scene, more)

    assert outcome == Outcome.REFUSED and "a language lacks a text" in reason


def test_a_candidate_reads_it_below_the_question_in_its_language(scene: Scene) -> None:
    page = scene.read(ask(scene, "w-043"), as_=alice)

    assert '<span class="explained">respite house</span>' in page
    assert page_part(page).startswith(
        '<details class="usa-details glossary"> <summary lang="en">What some words mean</summary> <dl lang="en"> '
        "<dt>respite house</dt><dd>a house where people stay"
    )
    assert page.index("Ines had a bad dream") < page.index("What some words mean") < page.index("In which order")


def test_with_both_languages_each_explains_its_own_words(scene: Scene) -> None:
    page = page_part(scene.read(f"{ask(scene, 'w-043')}&in=both", as_=alice))

    assert '<dl lang="en"> <dt>respite house</dt>' in page and '<dl lang="es"> <dt>casa de respiro</dt>' in page
    assert page.count('<summary lang="en">What some words mean</summary>') == 2


def test_a_question_that_explains_nothing_says_nothing_of_it(scene: Scene) -> None:
    assert page_part(scene.read(ask(scene, "w-041"), as_=alice)) == ""


def test_paper_says_it_below_the_question() -> None:
    sheet = sheet_of("code", [Question(1, read_item(RESPITE.body, "es"))], "es")
    lines = [words for _, words in paragraphs_of(sheet)]

    at = next(number for number, line in enumerate(lines) if line.startswith("casa de respiro: una casa"))
    assert "Es de noche" in lines[at - 2] and "¿En qué orden" in lines[at - 1]


def test_a_package_says_it_and_comes_back_equal(tmp_path: Path) -> None:
    versions = {language: item_out(RESPITE.body, language) for language in ("en", "es")}
    package = Package(Zip(io.BytesIO(pack(versions.values()).content)))
    read = {}
    for language, one in versions.items():
        line = package.line(place_of(one))
        assert line is not None and line.read is not None
        read[language] = line.read.item

    body, texts, left = item_in(read, "w-043")

    assert read == versions and not left
    assert body["glossary"] == RESPITE.body["glossary"]
    assert texts["es"]["glossary"] == RESPITE.body["translations"]["es"]["glossary"]


def test_two_words_of_one_paragraph_are_both_marked() -> None:
    body = changed(NADIA, translations={}, glossary=explained("medicines: what one takes", "agency: the house")).body

    package = Package(Zip(io.BytesIO(pack([item_out(body)]).content)))

    line = package.line(place_of(item_out(body)))
    assert line is not None and line.read is not None and line.read.item == item_out(body)


def test_a_glossary_of_another_program_that_points_to_an_answer_is_let_go_by_name() -> None:
    one = item_out(changed(RESPITE, glossary=[]).body)
    cue = Support("glossary-on-screen", "she", (CardEntry("the person", "en"),), id="c-1")
    kept = Support("glossary-on-screen", "hall", (CardEntry("a way inside a house"),), id="c-2")

    body, _, left = item_in({"en": replace(one, supports=(cue,))}, "w-043")
    assert "glossary" not in body and left == {Reason(Left.SUPPORT, "glossary-on-screen")}

    body, _, left = item_in({"en": replace(one, supports=(kept,))}, "w-043")
    assert body["glossary"] == [{"id": "word1", "text": "hall: a way inside a house"}] and not left


def write(scene: Scene, **to: Any) -> str:
    return scene.do(write_item, iris, WriteItem.model_validate(NEW | to))


def test_a_writer_explains_words_and_sees_them_in_the_preview(scene: Scene) -> None:
    spanish = SPANISH | {"glossary": "calla: no dice nada"}
    id = write(scene, glossary="silent:  says  nothing\n\n", spanish=spanish)

    preview = scene.read(f"/exam/bank/items/{id}/versions/1/preview?language=es", as_=iris)
    assert "<dt>calla</dt><dd>no dice nada</dd>" in page_part(preview)
    form = scene.read(f"/exam/bank/items/{id}/succession", as_=iris)
    assert "silent: says nothing</textarea>" in form and "calla: no dice nada</textarea>" in form
    succeed(scene, id, glossary="", spanish=SPANISH)
    assert scene.ask(published, id, 2).glossary == () != scene.ask(published, id, 1).glossary


REFUSED: list[tuple[dict[str, Any], type[Invalid]]] = [
    ({"glossary": "silent means quiet"}, NotExplained),
    ({"glossary": "silent:"}, NotExplained),
    ({"glossary": f"silent: {'a' * 301}"}, NotExplained),
    ({"glossary": "Kim: a person\n" * 7}, TooManyExplained),
    ({"glossary": "quiet: without a word"}, WordNotThere),
    ({"glossary": "Kim: a person"}, PointsToAnswer),
    ({"glossary": "silent: quiet", "spanish": SPANISH}, NotExplainedInBoth),
    ({"spanish": SPANISH | {"glossary": "calla: no habla"}}, NotExplainedInBoth),
    ({"glossary": "silent: quiet", "spanish": SPANISH | {"glossary": "silencio: nada"}}, WordNotThere),
]


@pytest.mark.parametrize(("to", "refusal"), REFUSED)
def test_what_a_writer_cannot_explain_is_refused_by_name(
    scene: Scene, to: dict[str, Any], refusal: type[Invalid]
) -> None:
    with pytest.raises(refusal) as refused:
        write(scene, **to)

    assert refused.value.field in ("glossary", "spanish.glossary")
