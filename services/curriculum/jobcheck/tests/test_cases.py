"""No phrase of the rules without a sentence that needs it, and no such sentence that is not read as it should be."""

from pathlib import Path

import pytest

from jobcheck import Rules, examine, load
from jobcheck.cases import SENTENCES, Saying, texts, without_case
from jobcheck.reading import read_yaml

RULES = load()
SHARED = """
words: {tests: 'urine, saliva'}
order: [tests]
fine: []
expected:
  - {id: hours, title: Hours, says: ['full time, # hours'], why: why, add: add}
"""
DUTY = """
title: Tests
says: ['collect~, take > {tests}']
unless: ['own, in class']
principles: [4]
why: why
better: better
"yes": []
"no": []
"""
EACH_ITS_CASE = ["Collect urine. Full time. 20 hours.", "Take saliva.", "Take own urine.", "Take urine in class."]


def test_every_phrase_of_the_rules_has_a_case() -> None:
    assert without_case(texts()) == []


@pytest.mark.parametrize(
    ("without", "found"),
    [
        (" Full time.", "full time"),
        ("Collect urine.", "collect~"),
        ("Take saliva.", "saliva"),
        ("Take own urine.", "own"),
        ("Take urine in class.", "in class"),
    ],
)
def test_a_phrase_without_a_case_is_named(tmp_path: Path, without: str, found: str) -> None:
    (tmp_path / "duties").mkdir()
    (tmp_path / "shared.yaml").write_text(SHARED)
    (tmp_path / "duties" / "tests.yaml").write_text(DUTY)

    assert without_case(EACH_ITS_CASE, tmp_path) == []
    assert found in phrases(without_case([text.replace(without, "") for text in EACH_ITS_CASE], tmp_path))


@pytest.mark.parametrize("name", [one.id for one in RULES.conflicts])
def test_the_sentences_of_a_duty_are_read_as_they_should_be(name: str) -> None:
    assert misread(name, RULES.only(name)) == []


def test_sentences_that_deny_or_give_a_duty_to_others_are_read_as_they_should_be() -> None:
    assert misread("clauses", RULES) == []


def test_each_sentence_of_a_good_description_leaves_less_missing() -> None:
    said = read_yaml(SENTENCES / "expected.yaml")["yes"]

    assert [one for one in said if len(examine(one, RULES).missing) == len(RULES.expected)] == []


def misread(name: str, rules: Rules) -> list[str]:
    stated = read_yaml(SENTENCES / f"{name}.yaml")
    missed = [one for one in stated["yes"] if not examine(one, rules).findings]
    return missed + [one for one in stated["no"] if examine(one, rules).findings]


def phrases(found: list[Saying]) -> list[str]:
    return [one.phrase for one in found]
