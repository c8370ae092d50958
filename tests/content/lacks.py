"""What a module still lacks, by the lines of `services/curriculum/content/EDITORIAL.md`. One sentence for each lack."""

import re
from collections.abc import Callable, Iterator

from curriculum.modules.files import UnfitContent, module_in
from tests.content.written import LINK, PICTURE, WRITINGS, Written, folders, level, words

PAGES = range(4, 8)
LESSON_WORDS = range(1_200, 2_001)
GRADE = 8.0
POOL, DRAW, PASS = 16, 8, 6
TURNS, CHOICES = 4, 3
SLIDES = range(8, 16)
CARD_WORDS = 300
UNWANTED = ("consumer", "sufferer", "high-functioning", "mentally ill", "lapsed")
"""Words that we do not use of a person. What is quoted as an example is written round them."""
INITIALS = re.compile(r"\b[A-Z]{3,5}\b")
NO_INITIALS = {"CPS", "HOME", "AYUDA", "HOLA"}
"""Ourselves, and the words that one texts to a help line."""
PLACES = re.compile(r"/curriculum(/modules/(\d+)(/lesson/(\d+)|/[a-z]+)?|/[a-z]+)?")


def unfit(module: Written) -> Iterator[str]:
    try:
        module_in(module.folder)
    except UnfitContent as error:
        yield f"cannot be published: {error}"


def stated(module: Written) -> Iterator[str]:
    if not 3 <= len(module.stated["outcomes"]) <= 5:
        yield "not 3 to 5 outcomes"
    yield from (f"not observable: {one}" for one in module.stated["outcomes"] if not one.startswith("You can "))
    yield from (f"no {one}" for one in ("area", "elements", "principles", "sources") if not module.stated.get(one))
    missing = {"scenario", "check", "reflection", "practice"} - module.stated.get("minutes", {}).keys()
    yield from (f"no minutes stated for the {one}" for one in sorted(missing))


def lesson(module: Written) -> Iterator[str]:
    if len(module.pages) not in PAGES:
        yield f"{len(module.pages)} lesson pages"
    if module.lesson_words not in LESSON_WORDS:
        yield f"{module.lesson_words} words in the lesson"


def writings(module: Written) -> Iterator[str]:
    yield from (f"no {name}" for name in WRITINGS if f"{name}.md" not in module.texts)
    if words(module.texts.get("card.md", "")) > CARD_WORDS:
        yield "the card does not fit on one page"
    if "observer" not in module.texts.get("practice.md", "").lower():
        yield "the practice has no observer's sheet"
    alone = module.texts.get("practice.md", "").lower()
    if "telephone" not in alone and "on your own" not in alone:
        yield "the practice cannot be done alone or by telephone"


def slides(module: Written) -> Iterator[str]:
    shown = module.texts.get("slides.md", "").split("\n---\n")
    if len(shown) not in SLIDES:
        yield f"{len(shown)} slides"
    yield from (f"slide {number} has no note" for number, one in enumerate(shown, 1) if "\nNote:" not in one)


def reading(module: Written) -> Iterator[str]:
    for name, text in module.texts.items():
        if level(text) > GRADE:
            yield f"{name} reads at grade {level(text):.1f}"
    if module.scenario and level(module.spoken) > GRADE:
        yield f"the scenario reads at grade {level(module.spoken):.1f}"


def pictures(module: Written) -> Iterator[str]:
    shown = {place.removeprefix("pictures/") for text in module.texts.values() for _, place in PICTURE.findall(text)}
    if not module.pictures:
        yield "no picture"
    yield from (f"picture {name} is not there" for name in sorted(shown - module.pictures.keys()))
    yield from (f"picture {name} is shown nowhere" for name in sorted(module.pictures.keys() - shown))
    yield from (f"picture {name} has no description" for name, svg in module.pictures.items() if _silent(svg))
    for file, text in module.texts.items():
        yield from (
            f"{file}: {place} has no alternative" for words, place in PICTURE.findall(text) if not words.strip()
        )


def _silent(svg: str) -> bool:
    return "<title" not in svg or "<desc" not in svg


def scenario(module: Written) -> Iterator[str]:
    turns = module.scenario.get("turns", {})
    if len(turns) < TURNS:
        yield f"{len(turns)} turns in the scenario"
    yield from (f"turn {name} has too few choices" for name, turn in turns.items() if len(turn["choices"]) < CHOICES)


def check(module: Written) -> Iterator[str]:
    questions = module.check["questions"]
    if len(questions) < POOL:
        yield f"{len(questions)} questions in the pool"
    if (module.check["pass"], module.check["draw"]) != (PASS, DRAW):
        yield "the check does not draw 8 and ask for 6"
    for question in questions:
        if not all(option.get("feedback", "").strip() for option in question["options"]):
            yield f"{question['id']} leaves an option without an answer"
    longest = sum(max(one["options"], key=lambda option: len(option["text"]))["right"] for one in questions)
    if longest > len(questions) / 2:
        yield "the right option is mostly the longest"


def wording(module: Written) -> Iterator[str]:
    for file, text in module.texts.items():
        yield from (f"{file} says “{word}”" for word in UNWANTED if word in text.lower())


def terms(module: Written, known: frozenset[str]) -> Iterator[str]:
    """Initials are a term that nobody can guess."""
    used = {found for text in module.pages.values() for found in INITIALS.findall(text)}
    yield from (f"{one} is not in the glossary" for one in sorted(used - known - NO_INITIALS))


def links(module: Written) -> Iterator[str]:
    for file, text in module.texts.items():
        yield from (
            f"{file} leads to {one}, which is not there" for one in LINK.findall(text) if not _leads(one, module)
        )


def ways_round(module: Written) -> Iterator[str]:
    """A page that says first how to go round it must not be asked for by the check."""
    left_out = module.stated.get("way_round", ())
    for number, (file, text) in enumerate(module.pages.items(), 1):
        first = text.partition("\n")[2].strip().partition("\n\n")[0]
        onward = [int(page) for page in re.findall(rf"/curriculum/modules/{module.number}/lesson/(\d+)", first)]
        warns = first.startswith("*") and "this page" in first.lower()
        if warns and any(page > number for page in onward) and number not in left_out:
            yield f"{file} can be gone round, and module.yaml does not say so"


def _leads(address: str, module: Written) -> bool:
    if address.startswith("https://"):
        return True
    found = PLACES.fullmatch(address)
    if found is None:
        return False
    number, page = found.group(2), found.group(4)
    others = {int(folder.name[:2]): folder for folder in folders(module.folder.parent)}
    if number is None or int(number) not in others:
        return number is None
    return page is None or 1 <= int(page) <= len(Written(others[int(number)]).pages)


RULES: tuple[Callable[[Written], Iterator[str]], ...] = (
    unfit, stated, lesson, writings, slides, reading, pictures, scenario, check, wording, links, ways_round,
)  # fmt: skip


def lacks(module: Written, glossary: frozenset[str]) -> list[str]:
    return [*(one for rule in RULES for one in rule(module)), *terms(module, glossary)]
