"""Contrast of every theme, measured from the tokens: WCAG 2.2, 1.4.3 and 1.4.11."""

import re
from pathlib import Path

import pytest

from shared.pages.assets import SHARED

CSS = SHARED.folder / "css"
TOKENS = (CSS / "1-tokens.css").read_text()
SERVICES = Path(__file__).parents[3] / "services"
THEMES = ("paper", "dark", "contrast", "cream")
WORDS = (  # (what, on what, at least)
    ("ink", "paper", 7),
    ("ink", "surface", 7),
    ("ink", "mist", 7),
    ("ink", "next-soft", 7),
    ("main", "paper", 4.5),
    ("main", "surface", 4.5),
    ("main", "mist", 4.5),
    ("main-strong", "mist", 4.5),
    ("on-main", "main", 4.5),
    ("on-main", "main-strong", 4.5),
    ("slate", "paper", 4.5),
    ("slate", "surface", 4.5),
    ("slate", "mist", 4.5),
    ("attention", "paper", 4.5),
    ("attention", "surface", 4.5),
    ("on-next", "next", 4.5),
    ("next", "on-next", 4.5),
    ("edge", "surface", 3),
    ("edge", "paper", 3),
)


def _tokens(theme: str) -> dict[str, str]:
    blocks = dict(re.findall(r"^(:root|\[data-theme=\"\w+\"\]) \{(.*?)\n\}", TOKENS, re.DOTALL | re.MULTILINE))
    own = blocks.get(f'[data-theme="{theme}"]', "")
    return dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6})", blocks[":root"] + own))


def _brightness(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_brightness(one), _brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_21() -> None:
    assert _contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("what", "ground", "least"), WORDS)
def test_what_one_reads_stands_out(theme: str, what: str, ground: str, least: float) -> None:
    tokens = _tokens(theme)

    assert _contrast(tokens[what], tokens[ground]) >= least


def test_the_figures_beside_the_colours_are_true() -> None:
    tokens = _tokens("paper")

    for what, ground, said in re.findall(r"--([\w-]+): #\w+; +/\* (?:\w+, )?on (\w+) ([\d.]+)", TOKENS):
        assert _contrast(tokens[what], tokens[ground]) == pytest.approx(float(said), abs=0.06)


def test_only_tokens_name_a_colour() -> None:
    others = [part for part in CSS.glob("*.css") if part.name != "1-tokens.css"]
    others += SERVICES.glob("*/src/*/static/*.css")
    named = re.compile(r"#[0-9A-Fa-f]{3,8}\b|\brgba?\(|\bhsla?\(|:\s*(?:white|black|red|green|blue|gray)\b")

    assert len(others) > 9
    assert [(part.name, named.findall(part.read_text())) for part in others if named.search(part.read_text())] == []
