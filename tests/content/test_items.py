"""Every item that ships: what is said about it, what its authors found in it, and whether it gives itself away."""

import re
from collections import Counter
from itertools import combinations, pairwise

import pytest
from scipy.stats import binom

from exam.items.content import Blueprint, CourseModules, PublishedForm, Sources
from exam.items.kinds.about import About
from exam.items.kinds.kind import AuthorsReview
from exam.reviews.rules import CRITERIA, Kind
from tests.content.items import (
    BANK,
    COURSE,
    ITEMS,
    Bayes,
    FourOptions,
    body_of,
    hits,
    how_many,
    reading_grade,
    shingles,
    with_four,
    words,
)

GRADE = 8.0
BLUEPRINT = next(Blueprint.model_validate(file.body) for file in BANK.files if file.kind == "blueprint")
MODULES = next(CourseModules.model_validate(file.body) for file in BANK.files if file.kind == "modules")
SOURCES = next(Sources.model_validate(file.body) for file in BANK.files if file.kind == "sources")
FORMS = [PublishedForm.model_validate(file.body) for file in BANK.files if file.kind == "form"]
REVIEWS = {id: [AuthorsReview.model_validate(one) for one in body_of(id)["reviews"]] for id in ITEMS}
REASONS = {
    (id, one.kind, criterion): reason
    for id, reviews in REVIEWS.items()
    for one in reviews
    for criterion, reason in one.reasons.items()
}
FOUR = with_four()
BY_CHANCE = int(binom.ppf(0.975, len(FOUR), 0.25))
"""Whoever guesses finds no more keys than this, save one time in forty."""
NAIVE_BAYES = 0.35


def about(id: str) -> About:
    said = ITEMS[id].about
    assert said is not None, f"{id} says nothing about itself"
    return said


def elements_of(module: int) -> set[str]:
    return {*COURSE[module]["elements"]}


@pytest.mark.parametrize("id", ITEMS)
def test_every_item_says_all_that_is_asked_of_it(id: str) -> None:
    """The list is this test's own: strand, modules, outcome, level, skill, grade, sources, enemies, time."""
    item, said = ITEMS[id], about(id)
    taught = {outcome: number for number, module in COURSE.items() for outcome in module["outcomes"]}

    assert item.domain in {one.id for one in BLUEPRINT.domains}
    assert item.element in next(one for one in BLUEPRINT.domains if one.id == item.domain).elements
    assert item.modules and {*item.modules} <= {one.number for one in MODULES.modules}
    assert {*item.principles} <= {*range(1, 15)} and item.principles
    assert taught[said.outcome] in item.modules or item.element in elements_of(taught[said.outcome])
    assert said.grade == round(reading_grade(item), 1) and said.grade <= GRADE
    assert {*said.sources} <= SOURCES.passages.keys()
    assert all(id in about(other).enemies and other != id for other in said.enemies)
    assert said.seconds == (1200 if item.kind == "written" else said.seconds) and 30 <= said.seconds <= 1200


def test_the_passages_lie_in_the_paper_and_each_is_named() -> None:
    lines = [[int(one) for one in lines.split("-")] for lines in SOURCES.passages]

    assert all(1 <= first <= last <= SOURCES.lines for first, *_, last in ([*one, *one] for one in lines))
    assert all(SOURCES.passages.values())


def test_a_principle_that_an_item_names_among_its_sources_is_one_of_its_own() -> None:
    said = {lines: re.match(r"principle (\d+)", says) for lines, says in SOURCES.passages.items()}
    named = {id: {int(found[1]) for lines in about(id).sources if (found := said[lines])} for id in ITEMS}

    assert {id: found - {*ITEMS[id].principles} for id, found in named.items() if found - {*ITEMS[id].principles}} == {}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_a_form_can_be_done_without_haste_and_asks_no_two_that_answer_each_other(form: PublishedForm) -> None:
    asked = {part.id for part in form.items}

    assert sum(about(id).seconds for id in asked) <= 60 * min(rules["written"]["minutes"] for rules in BANK.rule_sets)
    assert {id for id in asked if asked & {*about(id).enemies}} == set()
    assert all(body_of(part.id)["version"] == part.version for part in form.items)


def test_levels_and_skills_are_spread_as_they_should_be() -> None:
    levels = Counter(about(id).level for id in ITEMS)
    skills = Counter(about(id).skill for id in ITEMS)

    assert levels["fact"] <= len(ITEMS) / 4 and levels["act"] >= len(ITEMS) * 0.6
    assert skills["asks"] >= len(ITEMS) / 3 and sum(skills.values()) - skills["asks"] >= len(ITEMS) / 3


@pytest.mark.parametrize("id", ITEMS)
def test_every_item_was_read_for_each_kind_with_a_reason_for_each_criterion(id: str) -> None:
    read = {(Kind(one.kind), one.language): one for one in REVIEWS[id]}
    translated = {(Kind.TRANSLATION, language) for language in body_of(id).get("translations", {})}

    assert {*read} == {(kind, "en") for kind in Kind if kind != Kind.TRANSLATION} | translated
    for (kind, _), one in read.items():
        assert {*one.reasons} == {*CRITERIA[kind]}
        assert one.revision == body_of(id).get("revision", 1), "of the words as they are now"
        assert all(len(reason.split()) >= 12 for reason in one.reasons.values())


def _long(text: str) -> list[str]:
    return [word for word in words(text) if len(word) > 4]


@pytest.mark.parametrize("id", ITEMS)
def test_the_review_of_a_key_speaks_of_every_answer(id: str) -> None:
    item, reason = ITEMS[id], REASONS[id, Kind.KEY, "best"]
    answers = {
        one.id for part in item.parts.values() for one in (part.part_view("R").targets or part.part_view("R").options)
    }
    rows = [row.title for row in item.rows] if item.kind == "written" else []

    assert {one for one in answers if f"({one})" not in reason} == set()
    assert [title for title in rows if not {*_long(title)} & {*_long(reason)}] == []


def test_no_reason_would_do_for_another_item() -> None:
    runs = {place: shingles(reason) for place, reason in REASONS.items()}
    alike = {
        (one, other): shared
        for one, other in combinations(runs, 2)
        if (shared := runs[one] & runs[other]) and one[0] != other[0]
    }

    assert {pair: len(shared) for pair, shared in alike.items() if len(shared) > 2} == {}


STRATEGIES = {
    "the longest": len,
    "the shortest": lambda text: -len(text),
    "the most careful": how_many("may", "could", "might", "some", "would", "perhaps", "if", "can", "sometimes"),
    "no word that allows no exception": lambda text: -how_many("all", "always", "never", "each", "every", "must")(text),
    "the one that asks or listens": how_many("ask", "asks", "hear", "listen", "invite"),
    "a question": lambda text: text.count("?"),
    "what the person wants": how_many("want", "wants", "would", "like", "choose", "decide", "decides", "let"),
    "the person's own": how_many("own", "his", "her", "their", "themselves"),
    "together": how_many("with", "together"),
    "open words": how_many("what", "how"),
    "two things in one": lambda text: text.count(" and ") + text.count(","),
    "no reason given": lambda text: -how_many("since", "because", "so", "as")(text),
}


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_whoever_guesses_by_the_tone_finds_no_more_than_by_chance(strategy: str) -> None:
    found = hits(FOUR, STRATEGIES[strategy])

    assert found <= BY_CHANCE, f"{strategy}: {found:.1f} of {len(FOUR)}"


def test_the_words_of_the_answers_do_not_tell_which_is_right() -> None:
    """Naive Bayes on the words of the answers alone, each question left out of what it learns from."""
    found = sum(hits([one], Bayes.learned(other for other in FOUR if other is not one).ranking) for one in FOUR)

    assert found <= NAIVE_BAYES * len(FOUR), f"{found:.1f} of {len(FOUR)}"


def test_the_check_of_the_words_finds_a_bank_that_gives_itself_away() -> None:
    given = [FourOptions(str(at), "a", {"a": f"ask {at}", "b": "tell", "c": "go", "d": "wait"}) for at in range(12)]

    assert sum(hits([one], Bayes.learned(other for other in given if other is not one).ranking) for one in given) == 12
    assert hits(given, how_many("ask")) == 12 and hits(given, lambda text: 0) == 3


def test_answers_are_of_about_the_same_length_and_keys_stand_in_every_place() -> None:
    for one in FOUR:
        lengths = {id: len(text) for id, text in one.options.items()}
        mean = sum(lengths.values()) / 4
        assert {id: round(each / mean, 2) for id, each in lengths.items() if abs(each / mean - 1) > 0.2} == {}, one.item
    places = Counter(one.key for one in FOUR)
    assert max(places.values()) <= BY_CHANCE and min(places.values()) >= int(binom.ppf(0.025, len(FOUR), 0.25))


def test_what_has_followed_another_version_means_the_same_by_other_words() -> None:
    """Same ids and same key: an answer is read alike in both, and only what is chosen between is worded anew."""
    items = [file.body for file in BANK.earlier if file.kind in {item.kind for item in ITEMS.values()}]
    for earlier in items:
        now = body_of(earlier["id"])
        assert now["version"] == earlier["version"] + 1 and now["key"] == earlier["key"], now["id"]
        assert [one["id"] for one in now["options"]] == [one["id"] for one in earlier["options"]]
    assert len(items) == 20 and all(one <= other for one, other in pairwise(sorted(body["id"] for body in items)))
