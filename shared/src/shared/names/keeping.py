"""What is kept of a name that somebody typed: NFC, as they wrote it, without what nobody sees.

Refused is what would turn the letters around it, hide, or pass for another name; the sentence says what to change.
"""

import re
import unicodedata

import idna.core

from shared.names.signs import FILLERS, JOINERS, PASTED, is_han, is_selector, kind, script
from shared.refusals import N_

LONGEST = 200
MOST_MARKS = 4
MOST_DIGITS = 2

NO_LETTER = N_("Please write a name with at least one letter.")
TOO_LONG = N_("This is too long. Please use at most {max_length} letters.")
CANNOT_STAND = N_("The character “{sign}” cannot stand in a name. Please leave it out.")
COMMA = N_("A comma cannot stand in a name. Please leave it out, and any title or degree after it.")
UNSEEN = N_("There is a character in this name that nobody can see. Please type the name; do not paste it.")
LOST_MARK = N_("There is an accent in this name without a letter before it. Please type the name again.")
MANY_MARKS = N_("One letter of this name has more than {most} accents. Please leave some out.")
MANY_DIGITS = N_("A name has at most {most} digits here. Did a number get into the wrong box?")
STYLED = N_("Some letters are styled, as for a formula. Please write them as plain letters.")
MIXED = N_("One word mixes the letters of two alphabets that look alike. Please type that word again.")

_SAME = str.maketrans(dict.fromkeys("'‘`´′", "’") | dict.fromkeys("\u2212\u30a0", "-") | {"\u2027": "·"})
_NOT_DASHES = "־〜〰"
_ALLOWED = "-’.·・־׳״་ "
_FORMS = ("<wide>", "<narrow>", "<initial>", "<medial>", "<final>", "<isolated>")
_AM = "\u0e33\u0eb3"
"""Of Thai and Lao: written as one letter, which Unicode would take apart."""
_SLASHED = re.compile(r"(?<![^ ])(?:a/[lp]|[sd]/o)(?![^ ])", re.IGNORECASE)
"""Son or daughter of, as in Malaysia."""
_COMMAS = ",;\u060c\u061b\u3001\u055d"
_BETWEEN = re.compile(r"[ \-.·・־/་]")


class NotAName(ValueError):
    """`sentence` is a msgid that says what to change, `values` fill it."""

    def __init__(self, sentence: str, **values: object) -> None:
        self.sentence, self.values = sentence, values
        super().__init__(sentence.format(**values))


def kept(text: str) -> str:
    """The name as it is kept; what is kept is kept once more as it is."""
    name = _tidy(text)
    if len(name) > LONGEST:
        raise NotAName(TOO_LONG, max_length=LONGEST)
    for place in range(len(name)):
        _refuse_unless_it_may_stand(name, place)
    _refuse_if_crowded(name)
    if not any(kind(sign) == "L" for sign in name):
        raise NotAName(NO_LETTER)
    if any(len(_scripts(word)) > 1 for word in _BETWEEN.split(name)):
        raise NotAName(MIXED)
    return name


def _tidy(text: str) -> str:
    seen = (sign for sign in unicodedata.normalize("NFC", text.strip()) if sign not in PASTED)
    plain = "".join(map(_plain, seen)).translate(_SAME)
    dashed = "".join("-" if _is_dash(sign) else " " if unicodedata.category(sign) == "Zs" else sign for sign in plain)
    return unicodedata.normalize("NFC", re.sub(" +", " ", dashed)).strip(" ")


def _plain(sign: str) -> str:
    """Wide, narrow and joined forms are ways to draw a letter; what a keyboard gives is kept."""
    form = unicodedata.decomposition(sign).partition(" ")[0]
    drawn = form == "<compat>" and kind(sign) in "LN" and sign not in _AM
    return unicodedata.normalize("NFKC", sign) if drawn or form in _FORMS else sign


def _is_dash(sign: str) -> bool:
    return unicodedata.category(sign) == "Pd" and sign not in _NOT_DASHES


def _refuse_unless_it_may_stand(name: str, place: int) -> None:
    sign, before = name[place], name[place - 1 : place]
    match kind(sign):
        case "L":
            _refuse_unless_plain(sign)
        case "M":
            _refuse_unless_on_a_letter(sign, before)
        case _ if sign in _ALLOWED or sign in "0123456789":
            return
        case _ if sign in JOINERS:
            if not _joins(name, place):
                raise NotAName(UNSEEN)
        case "C" | "Z":
            raise NotAName(UNSEEN)
        case _ if sign in _COMMAS:
            raise NotAName(COMMA)
        case _ if sign != "/" or "/" in _SLASHED.sub("", name):
            raise NotAName(CANNOT_STAND, sign=sign)


def _refuse_unless_plain(letter: str) -> None:
    if letter in FILLERS:
        raise NotAName(UNSEEN)
    if unicodedata.decomposition(letter).startswith("<font>"):
        raise NotAName(STYLED)


def _refuse_unless_on_a_letter(mark: str, before: str) -> None:
    if is_selector(mark):
        if not before or not (is_han(before) or script(before) == "MONGOLIAN"):
            raise NotAName(UNSEEN)
    elif unicodedata.category(mark) == "Me" or not before or kind(before) not in "LM":
        raise NotAName(LOST_MARK)


def _joins(name: str, place: int) -> bool:
    """Where RFC 5892 (A.1, A.2) lets a joiner stand: there it changes how the word is written."""
    try:
        return idna.core.valid_contextj(name, place)
    except ValueError:
        return False


def _refuse_if_crowded(name: str) -> None:
    marks = 0
    for sign in unicodedata.normalize("NFD", name):
        marks = marks + 1 if kind(sign) == "M" else 0
        if marks > MOST_MARKS:
            raise NotAName(MANY_MARKS, most=MOST_MARKS)
    if sum(sign in "0123456789" for sign in name) > MOST_DIGITS:
        raise NotAName(MANY_DIGITS, most=MOST_DIGITS)


def _scripts(word: str) -> set[str]:
    return {found for sign in word if kind(sign) == "L" and (found := script(sign))}
