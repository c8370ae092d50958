"""The published content: complete, safe and easy to read."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from curriculum.modules.content import Curriculum, Module
from curriculum.modules.drawings import UnsafeDrawing, checked
from curriculum.modules.files import UnfitContent, load
from curriculum.modules.markdown import StrangePicture, to_html
from curriculum.modules.typography import printed
from curriculum.settings import CurriculumSettings

ELEMENTS = {"E1", "E2", "E3", "E4", "E5", "E6"}


def test_there_are_34_modules_in_three_areas(published: Curriculum) -> None:
    areas = [module.area for module in published.modules]

    assert (areas.count("A"), areas.count("B"), areas.count("C")) == (16, 9, 9)
    assert {element for module in published.modules for element in module.elements} == ELEMENTS
    assert {number for module in published.modules for number in module.principles} == set(range(1, 15))


def test_every_check_can_be_tried_again_with_other_questions(published: Curriculum) -> None:
    small = [m.number for m in published.modules if len(m.check.questions) < 2 * m.check.draw]

    assert small == []


def test_every_question_has_feedback_for_every_option(published: Curriculum) -> None:
    questions = [question for module in published.modules for question in module.check.questions]

    assert all(option.feedback for question in questions for option in question.options)
    assert len({question.id for question in questions}) == len(questions)


def test_every_module_names_what_it_draws_on(published: Curriculum) -> None:
    assert all(module.sources for module in published.modules)


def test_every_turn_of_a_talk_can_be_reached(published: Curriculum) -> None:
    for module in published.modules:
        if module.scenario is None:
            continue
        reached, ahead = set(), [module.scenario.start]
        while ahead:
            name = ahead.pop()
            reached.add(name)
            ahead += [c.next for c in module.scenario.turns[name].choices if c.next and c.next not in reached]
        assert reached == set(module.scenario.turns)


def words_of(module: Module) -> dict[str, str]:
    """The reading matter of a module, without its marks."""
    texts = {f"page {page.number}": page.html for page in module.lesson}
    texts |= {w.title: w.html for w in (module.story, module.practice, module.reflection, module.card) if w}
    return {name: re.sub(r"<[^>]+>", " ", re.sub(r"</(li|p|h\d)>", ". ", html)) for name, html in texts.items()}


def syllables(word: str) -> int:
    """By its groups of vowels; a silent e at the end is none. Close, and never far below a dictionary's count."""
    vowels = [letter in "aeiouy" for letter in word.lower()]
    groups = sum(now and not before for before, now in pairwise([False, *vowels]))
    silent = word.lower().endswith("e") and not word.lower().endswith(("le", "ee"))
    return max(1, groups - silent)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade level (Kincaid and others, 1975)."""
    sentences = [part for part in re.split(r"[.!?:]+(?:\s|”|$)", text) if re.search(r"\w", part)]
    words = re.findall(r"[A-Za-z’']+", text)
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_everything_is_easy_to_read(published: Curriculum) -> None:
    grades = {
        f"{module.number} {name}": grade(text)
        for module in published.modules
        for name, text in words_of(module).items()
    }

    assert len(grades) > 70
    assert {name: found for name, found in grades.items() if found > 8} == {}


@pytest.mark.parametrize(
    "drawing",
    [
        b"<svg><script>alert(1)</script></svg>",
        b'<svg onload="alert(1)"></svg>',
        b'<svg><a href="javascript:alert(1)"/></svg>',
        b'<svg><image href="https://elsewhere.example/x.png"/></svg>',
        b'<svg><rect fill="url(https://elsewhere.example/x)"/></svg>',
        b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg/>',
        b"<p>not a drawing</p>",
    ],
)
def test_a_drawing_that_could_do_something_is_refused(drawing: bytes) -> None:
    with pytest.raises(UnsafeDrawing):
        checked("x.svg", drawing)


def test_a_drawing_may_refer_to_its_own_parts() -> None:
    assert checked("x.svg", b'<svg><use href="#a"/><rect fill="url(#b)"/></svg>')


def test_html_in_a_text_stays_text_and_pictures_are_the_modules_own() -> None:
    assert "<script>" not in to_html("<script>alert(1)</script>")
    assert 'src="/here/a.svg"' in to_html("![A door.](pictures/a.svg)", "/here")
    for strange in ("![A door.](https://elsewhere.example/a.svg)", "![](pictures/a.svg)", "![x](pictures/../a.svg)"):
        with pytest.raises(StrangePicture):
            to_html(strange)


def test_a_file_that_does_not_fit_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "en" / "01-broken"
    broken.mkdir(parents=True)
    (broken / "module.yaml").write_text("number: 1\ntitle: Broken\n")

    with pytest.raises(UnfitContent, match="01-broken"):
        load(tmp_path)


def test_the_content_lies_beside_the_service() -> None:
    assert (CurriculumSettings().content / "en" / "after.md").exists()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ('"Hi," she said.', "“Hi,” she said."),
        ("It's Alice's", "It’s Alice’s"),
        ("He said, \"They call it 'peer'.\"", "He said, “They call it ‘peer’.”"),
        ('*"Well"*', "*“Well”*"),
    ],
)
def test_quotation_marks_are_printed(typed: str, shown: str) -> None:
    assert printed(typed) == shown


def test_a_hard_text_is_noticed() -> None:
    hard = "Comprehensive interdisciplinary rehabilitation necessitates organizational accountability structures."

    assert grade(hard) > 12
    assert grade("You can sit here. I will wait with you.") < 2
