"""What people read: plain, kind, and whole in both languages."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from tests.fences.reading import WORD, grade, syllables
from tests.fences.sources import here, templates
from tests.fences.words import SPEAKING, Said, catalogue, placeholders, said

UNKIND = {
    "en": r"patient|patients|consumer\w*|client|clients|mentally ill|high-functioning|low-functioning|suffer\w*"
    r"|complian\w+|non-complian\w+|lapsed?|fail|fails|failed|failing|failure|deficien\w+",
    "es": r"pacientes?|clientes?|consumidor\w*|enferm[oa]s? mental(?:es)?|sufr\w+|padec\w+|incumpl\w+|reprob\w+"
    r"|suspendid[oa]s? en|fracas\w+|fallid[oa]s?|caducad[oa]s?",
}
NOT_OF_A_PERSON: set[str] = set()
"""Sentences in which such a word is said of a thing, or is quoted. Kept short on purpose."""
GRADE = 8.0
ENOUGH = 40
"""Words that a page must have before its grade means anything."""
JINJA = re.compile(
    r"\{#.*?#\}|\{%\s*trans.*?endtrans\s*%\}|\{% block \w+_class %\}.*?\{% endblock[^%]*%\}|\{%.*?%\}|\{\{.*?\}\}",
    re.DOTALL,
)
HTML = re.compile(r"<(code|pre)\b.*?</\1>|<!--.*?-->|<[^>]*>|&\w+;", re.DOTALL)
SAME_EVERYWHERE = {"Peerway", "English", "Español"}


def unkind(sentence: str, language: str) -> bool:
    return re.search(rf"\b(?:{UNKIND[language]})\b", sentence, re.IGNORECASE) is not None


@pytest.mark.parametrize("package", SPEAKING)
def test_no_sentence_uses_a_word_that_hurts(package: str) -> None:
    english = {form for one in said(package) for form in one.forms if unkind(form, "en")}

    assert english - NOT_OF_A_PERSON == set()


@pytest.mark.parametrize("package", SPEAKING)
def test_no_spanish_sentence_uses_a_word_that_hurts(package: str) -> None:
    spanish = {str(entry.string) for entry in catalogue(package, "es") if entry.id and unkind(str(entry.string), "es")}

    assert spanish - NOT_OF_A_PERSON == set()


@pytest.mark.parametrize(
    "sentence", ["You failed.", "Your certificate lapsed", "She suffers from it", "Non-compliance"]
)
def test_a_word_that_hurts_is_seen(sentence: str) -> None:
    assert unkind(sentence, "en")


@pytest.mark.parametrize("package", SPEAKING)
def test_every_sentence_has_its_spanish_with_the_same_placeholders(package: str) -> None:
    known = {(entry.id if isinstance(entry.id, tuple) else (entry.id,)): entry for entry in catalogue(package, "es")}
    missing, unlike = set(), set()
    for one in said(package):
        entry = known.get(one.forms)
        told = entry.string if entry and not entry.fuzzy else ""
        forms = told if isinstance(told, tuple | list) else (told,)
        if not all(forms):
            missing.add(one.forms)
        elif any(placeholders(form) != placeholders(one.forms[-1]) for form in forms):
            unlike.add(one.forms)

    assert (missing, unlike) == (set(), set())


def by_page() -> dict[str, list[Said]]:
    pages: dict[str, list[Said]] = defaultdict(list)
    for package in SPEAKING:
        for one in said(package):
            if one.place.endswith((".html", ".txt")):
                pages[one.place].append(one)
    return pages


def read_aloud(parts: list[Said]) -> str:
    """What stands alone, such as a button, ends like a sentence; what is a placeholder is one short word."""
    words = (re.sub(r"%\(\w+\)[sd]|\{\w+[^{}]*\}", "it", re.sub(r"<[^>]*>", " ", one.forms[-1])) for one in parts)
    return " ".join(
        sentence if sentence.rstrip().endswith((".", "!", "?", ":")) else f"{sentence}." for sentence in words
    )


def test_every_page_reads_at_grade_eight_or_lower(capsys: pytest.CaptureFixture[str]) -> None:
    texts = {place: read_aloud(parts) for place, parts in by_page().items()}
    grades = {place: grade(text) for place, text in texts.items() if len(WORD.findall(text)) >= ENOUGH}
    with capsys.disabled():
        hardest = max(grades, key=grades.__getitem__)
        print(f"\nReading grade of {len(grades)} pages: highest {grades[hardest]:.1f} ({hardest})")

    assert {place: round(found, 1) for place, found in grades.items() if found > GRADE} == {}


@pytest.mark.parametrize("package", SPEAKING)
def test_no_single_sentence_is_far_above_the_rest(package: str) -> None:
    """A long sentence of common words may pass the grade of its page; nobody reads 30 words at one go."""
    long = {
        sentence
        for one in said(package)
        for sentence in re.split(r"(?<=[.!?:;])\s+", one.forms[-1])
        if len(WORD.findall(sentence)) > 30
    }

    assert long == set()


def test_the_grade_is_the_published_formula() -> None:
    assert [syllables(word) for word in ("cat", "people", "examination", "idea", "used")] == [1, 2, 5, 2, 1]
    assert grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert grade("Organizational accommodations necessitate administrative authorization.") > 20


def bare_words(template: str) -> set[str]:
    """What stands in a template outside of gettext; addresses and attributes are the same in every language."""
    lines = HTML.sub("\n", JINJA.sub("", template)).splitlines()
    words = {line.strip(" ·…—-") for line in lines if re.search(r"[A-Za-zÀ-ÿ]{2,}", line)}
    return {found for found in words - SAME_EVERYWHERE if not re.fullmatch(r'/.*|[a-z-]+="[^"]*"', found)}


@pytest.mark.parametrize("template", list(templates()), ids=here)
def test_every_word_of_a_template_can_be_translated(template: Path) -> None:
    assert bare_words(template.read_text()) == set()


def test_a_word_that_cannot_be_translated_is_seen() -> None:
    assert bare_words("{% if a > 2 %}<p class='lead'>{{ _('Yes') }}</p><p>No</p>{% endif %}") == {"No"}
