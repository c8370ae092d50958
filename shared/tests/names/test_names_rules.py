"""One rule for names, in any script: what is kept, by what it is found, and what cannot be kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from shared.names import LONGEST, NotAName, fold, kept, words
from shared.names import keeping as says

TABLE = [
    # typed, kept, the words that find it
    ("Sukarno", "Sukarno", "sukarno"),  # one name is a whole name
    ("O", "O", "o"),  # and one letter can be one
    ("Ng Wei", "Ng Wei", "ng wei"),  # no vowel, two letters
    ("Seán O'Neill", "Seán O’Neill", "sean oneill neill"),  # the apostrophe of keyboards becomes the one of print
    ("Kaʻahumanu", "Kaʻahumanu", "kaahumanu"),  # an okina is a letter and stays
    ("Nu\u0301n\u0303ez", "Núñez", "nunez"),  # accents typed after their letters
    (
        "Müller-Lück",
        "Müller-Lück",
        "muller mueller luck lueck mullerluck muellerlueck",
    ),  # by parts, joined, in both spellings
    ("Bjørn", "Bjørn", "bjorn bjoern"),  # a letter that Unicode does not take apart
    ("İpek Işık", "İpek Işık", "ipek isik"),  # with and without the dot
    ("Nguyễn", "Nguyễn", "nguyen"),  # two marks on one letter
    ("Siva a/l Kumar", "Siva a/l Kumar", "siva al kumar"),  # a slash, where it means "son of"
    ("علی\u200cرضا", "علی\u200cرضا", "عليرضا"),  # a joiner that Persian needs, which nobody types in a search
    ("\u200fالزهراء", "الزهراء", "الزهراء زهراء"),  # a mark of direction is pasted; found without the article, too
    ("ශ\u0dca\u200dරී", "ශ\u0dca\u200dරී", "ශ්රී"),  # a joiner that Sinhala needs
    ("प्रिया", "प्रिया", "प्रिया"),  # the marks of Indic letters stay in the search
    ("李明", "李明", "李明 明"),  # the name without its surname
    ("葛\U000e0100城", "葛\U000e0100城", "葛城 城"),  # the person's own form of a letter
    ("김민수", "김민수", "김민수 민수 수"),
    ("ｱﾘｽ", "アリス", "ありす"),  # narrow kana become plain; found in hiragana
    ("น้ำใส", "น้ำใส", "น้ำใส"),  # am is one letter in Thai
    ("Mary\u00a0Ann", "Mary Ann", "mary ann"),  # a space that does not break is a space
]
REFUSED = [
    ("\u0410lice", says.MIXED),  # a Cyrillic А among Latin letters
    ("Al\u202ex", says.UNSEEN),  # would turn the letters after it
    ("\u3164", says.UNSEEN),  # a letter that shows nothing
    ("Zoë 🌻", says.CANNOT_STAND),
    ("<b>Bo</b>", says.CANNOT_STAND),
    ("𝒜lice", says.STYLED),  # a letter of a formula
    ("A\u0301\u0302\u0303\u0304\u0305", says.MANY_MARKS),  # five marks climb over the line above
    ("F., MD", says.COMMA),  # a degree is no name
    ("Call 555-1234", says.MANY_DIGITS),
    ("", says.NO_LETTER),
    ("- ’ -", says.NO_LETTER),
    ("\u0301lex", says.LOST_MARK),
    ("A\u20dd", says.LOST_MARK),  # a circle around a letter
    ("Al\u200dice", says.UNSEEN),  # a joiner where no script needs one
    ("Al\ufe0fice", says.UNSEEN),  # a selector that selects nothing
    ("Ali\nce", says.UNSEEN),  # two lines
    ("a\x00b", says.UNSEEN),
    ("Ada x/y Bo", says.CANNOT_STAND),  # a slash that means nothing
    ("a" * (LONGEST + 1), says.TOO_LONG),
]
TYPED = some.one_of(
    some.text(max_size=30),
    some.text(some.characters(categories=["L", "M", "Zs", "Pd", "Cf", "Pf"]), max_size=12),
    some.lists(some.sampled_from([typed for typed, *_ in TABLE] + [" ", "\u200b", "\u0301", "\u202e"]), max_size=5).map(
        "".join
    ),
)


@pytest.mark.parametrize(("typed", "kept_as", "found_by"), TABLE)
def test_a_name_is_kept_as_its_owner_writes_it_and_found_by_every_spelling(
    typed: str, kept_as: str, found_by: str
) -> None:
    assert kept(typed) == kept_as
    assert set(words(kept_as)) == set(unicodedata.normalize("NFKC", found_by).split())


@pytest.mark.parametrize(("typed", "sentence"), REFUSED)
def test_what_cannot_be_kept_is_said(typed: str, sentence: str) -> None:
    with pytest.raises(NotAName) as refused:
        kept(typed)
    assert refused.value.sentence == sentence


@pytest.mark.parametrize("other", "'‘’`´′ʻʼ")
def test_any_apostrophe_finds_any_other(other: str) -> None:
    assert fold(f"Ma{other}afu") in words("Maʻafu")


def test_the_forms_of_print_are_the_letters_of_a_keyboard() -> None:
    assert kept(" ﬁnn\u2010ole\u200b  \u3000Ｂ. ") == "finn-ole B."


@given(TYPED)
def test_what_is_kept_stays_as_it_is(typed: str) -> None:
    try:
        name = kept(typed)
    except NotAName:
        return
    assert kept(name) == name == unicodedata.normalize("NFC", name)
    assert len(name) <= LONGEST


@given(TYPED)
def test_no_sign_is_kept_that_nobody_sees_but_those_that_scripts_need(typed: str) -> None:
    try:
        name = kept(typed)
    except NotAName:
        return
    unseen = {sign for sign in name if unicodedata.category(sign)[0] == "C" or sign in "\u034f\u115f\u1160\u3164\uffa0"}
    assert unseen <= {"\u200c", "\u200d"}


@given(TYPED)
def test_folding_twice_changes_nothing_more(typed: str) -> None:
    assert fold(fold(typed)) == fold(typed)


@given(TYPED)
def test_everybody_is_found_by_all_words_of_their_name_and_words_hold_letters_alone(typed: str) -> None:
    found = words(typed)

    assert set(fold(typed).split()) <= set(found)
    assert len(found) == len(set(found))
    assert all(unicodedata.category(sign)[0] in "LMN" for word in found for sign in word)
