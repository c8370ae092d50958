"""What a paper can show: of the scripts in which people write their names, and what it says of the rest."""

import pytest

from shared.names import NotAName
from shared.papers.printing import FAMILIES, FONTS, characters, fit_for_paper, printable, unprintable
from shared.testing.names import IN_SCRIPTS


@pytest.mark.parametrize("name", IN_SCRIPTS.values(), ids=IN_SCRIPTS)
def test_names_are_printable_in_the_scripts_that_people_write(name: str) -> None:
    assert unprintable(name) == ""
    assert fit_for_paper(name) == name


@pytest.mark.parametrize(("name", "missing"), [("𠮷野 𠮷", "𠮷"), ("Zoë 🌻", "🌻"), ("𐎠𐎼", "𐎠𐎼")])
def test_what_no_font_has_is_named(name: str, missing: str) -> None:
    assert unprintable(name) == missing
    with pytest.raises(NotAName) as refused:
        fit_for_paper(name)
    assert refused.value.values == {"missing": missing}


def test_each_font_tells_its_characters_by_itself() -> None:
    thai = set(characters((FONTS / "NotoSansThai-Regular.ttf").read_bytes()))

    assert ord("น") in thai and ord("李") not in thai
    assert thai < printable() and len(printable()) > 40_000


def test_the_fonts_come_with_their_licence_and_stand_in_an_order() -> None:
    assert "SIL OPEN FONT LICENSE" in (FONTS / "LICENSE.txt").read_text().upper()
    assert FAMILIES[0] == "Libertinus Serif" and len(list(FONTS.glob("*.ttf"))) >= 30
