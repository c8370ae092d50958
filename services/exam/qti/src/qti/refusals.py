"""What cannot be taken, by name: every reason says what it is about, and none shows what an item asks."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why something is refused, as a sentence; what it is about stands beside it."""

    UNREADABLE = "it is no XML that can be read"
    DOCTYPE = "it has a document type, which could bring in what is not in the package"
    TOO_LARGE = "it is larger than anything that is read here"
    TOO_DEEP = "its elements are nested too deeply"
    NOT_AN_ITEM = "it is no item of QTI 3.0"
    UNSAFE_NAME = "a file's name leads out of the package, or to another file"
    TWICE = "the package has two files of one name"
    LINK = "a file is a link to another place"
    TOO_PACKED = "a file is packed so tightly that it may be made to fill a disk"
    NOT_A_PACKAGE = "it is no zip file that can be read"
    MISSING_FILE = "a file that it needs is not in the package"
    ELEMENT = "it has an element that our items have no place for"
    INTERACTION = "it is answered in a way that none of our kinds of items takes"
    MIXED = "its interactions do not make one of our kinds of items"
    BETWEEN = "words stand where our items have none"
    FEEDBACK = "it shows feedback, which our examinations never do"
    TEMPLATE = "it is made anew for each candidate, from a template"
    ADAPTIVE = "it is adaptive: its answer is given in several tries"
    PROCESSING = "its response processing is none of those that we compute"
    UNSCORED = "nothing says how its answer is scored"
    KEY = "its key is not a key of this kind"
    NUMBER = "its answer is a number or of another type, and ours are words"
    ALL_OR_NOTHING = "it is right as a whole only, and ours counts each part"
    BOUNDS = "its points have bounds, a scale or a default that ours do not have"
    RUBRIC = "people score it, and it has no rubric rows to score it by"
    STEM = "it asks nothing in words"
    IDENTIFIER = "an identifier is missing, stands twice, or points to nothing"
    NO_MEDIA_TEXT = "its recording has no captions or no transcript"
    WORDS = "its words cannot be written as XML"
    LANGUAGE = "it is not told in a language that items are written in here"
    OTHER_MEANING = "it means something else in one of its languages"
    SUBJECT = "nothing says which domain and element of the blueprint it is of"
    NOT_OURS = "our bank does not take it so"
    FORM = "it is a form, and forms are put together here, of items that are in the bank"


class Left(StrEnum):
    """What is let go when an item comes in: nothing that asks, and nothing that scores."""

    EMPHASIS = "emphasis in its words became plain words"
    LIST = "a list became paragraphs"
    LAYOUT = "pictures of layout: headings, rules, columns or lines became paragraphs"
    SHUFFLE = "its options are not shuffled"
    LEAST = "it does not insist on a least number of choices"
    LETTERS = "capital and small letters count as one"
    SCALE = "its points were more or fewer than one, and are one"
    TITLE = "its title"
    STYLE = "a style sheet"
    LANGUAGE = "the language of single words"
    UNSAID = "in which language it is told it does not say: it is taken as English"
    BOX = "the size and form of its answer box"
    SUPPORT = "a support of its catalog"
    RUBRIC = "a note for scorers, tutors or authors"
    GIVEN_RUBRIC = "what its key does not know goes to two people here, with a rubric that asks for the same meaning"
    TARGETS = "a half may be chosen for several"
    IDENTIFIERS = "its identifiers were named anew"


@dataclass(frozen=True, order=True)
class Reason:
    """`about`: a name, never words of an item."""

    why: Why | Left
    about: str = ""

    def __str__(self) -> str:
        return f"{self.why} ({self.about})" if self.about else str(self.why)


class Refused(Exception):
    """One item, or one package, that is not taken; with every reason that was found."""

    def __init__(self, reasons: Iterable[Reason]) -> None:
        self.reasons = tuple(sorted(set(reasons)))
        super().__init__("; ".join(map(str, self.reasons)))


def refused(why: Why, about: str = "") -> Refused:
    return Refused([Reason(why, about[:80])])
