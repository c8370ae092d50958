"""Items of every kind, made by Hypothesis: any words that a package can hold, any key that a kind allows."""

from hypothesis import strategies as st

from qti.model import (
    Anchor,
    CardEntry,
    Choice,
    Gaps,
    Guidance,
    Item,
    Level,
    Match,
    Multiple,
    Option,
    Order,
    Question,
    Rated,
    Row,
    Scenario,
    Short,
    Subject,
    Support,
    Taken,
    Written,
)
from qti.words import normal

LETTERS = "abcdefghi"
IDS = st.from_regex(r"\A[a-z][a-z0-9-]{0,30}\Z")
POINTS = st.integers(-4, 8).map(lambda number: number / 4)


SIGNS = "aZ5 ñ¿«é’–\u00a0<&>\"';%中ا😀\u0301/\\"
"""What markup, other alphabets and composed letters need; any other sign is treated like one of them."""


def words(most: int = 20) -> st.SearchStrategy[str]:
    """A line of words as it comes back."""
    return st.text(SIGNS, min_size=1, max_size=most).map(normal).filter(bool)


TEXTS = st.lists(st.lists(words(), min_size=1, max_size=2).map("\n".join), min_size=1, max_size=3).map("\n\n".join)
LINES = words()


def options(least: int, most: int = 6, letters: str = LETTERS) -> st.SearchStrategy[tuple[Option, ...]]:
    made = st.lists(LINES, min_size=least, max_size=most)
    return made.map(lambda texts: tuple(Option(id, text) for id, text in zip(letters, texts, strict=False)))


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    made = draw(options(2))
    return Choice(made, draw(st.sampled_from(made)).id)


@st.composite
def multiples(draw: st.DrawFn) -> Multiple:
    made = draw(options(3))
    worth = {one.id: draw(POINTS) for one in made}
    return Multiple(made, draw(st.integers(2, len(made))), worth | {made[0].id: 1.0})


@st.composite
def orders(draw: st.DrawFn) -> Order:
    made = draw(options(3))
    return Order(made, tuple(draw(st.permutations([one.id for one in made]))))


@st.composite
def matches(draw: st.DrawFn) -> Match:
    lefts, rights = draw(options(2)), draw(options(2, letters="pqrstu"))
    return Match(lefts, rights, {one.id: draw(st.sampled_from(rights)).id for one in lefts})


TAKEN: st.SearchStrategy[Taken] = st.one_of(choices(), multiples(), orders(), matches())


@st.composite
def gaps(draw: st.DrawFn) -> Gaps:
    made = {f"G{number}": draw(choices()) for number in range(1, draw(st.integers(1, 9)) + 1)}
    text = draw(LINES) + "".join(f" [{id}] {draw(LINES)}" for id in made)
    return Gaps(normal(text), made)


@st.composite
def rated(draw: st.DrawFn) -> Rated:
    scores = st.lists(st.integers(0, 4), min_size=2, max_size=4, unique=True)
    rows = tuple(
        Row(id, draw(LINES), tuple(Level(score, draw(TEXTS)) for score in draw(scores)))
        for id in draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    )
    guidance = Guidance(tuple(draw(st.lists(TEXTS, max_size=2))), draw(st.just("") | LINES), draw(st.just("") | TEXTS))
    anchors = st.builds(Anchor, LINES, st.just({row.id: 1 for row in rows}), TEXTS, TEXTS)
    return Rated(draw(st.integers(0, 4)), rows, guidance, tuple(draw(st.lists(anchors, max_size=2))))


SHORT_KEYS = st.dictionaries(
    LINES.map(lambda line: line.replace("\n", " ")).filter(str.isprintable), POINTS, min_size=1
)
BODIES = {
    "choice": choices(),
    "multiple": multiples(),
    "order": orders(),
    "match": matches(),
    "gap": gaps(),
    "short": st.builds(Short, SHORT_KEYS, rated()),
    "written": st.builds(Written, rated()),
    "scenario": st.lists(st.builds(Question, TEXTS, TAKEN), min_size=2, max_size=9).map(
        lambda asked: Scenario({f"P{number}": one for number, one in enumerate(asked, 1)})
    ),
}
SUBJECTS = st.builds(Subject, IDS, IDS, st.tuples(st.integers(1, 34)), st.tuples(st.integers(1, 14)))
ENTRIES = st.builds(CardEntry, TEXTS, st.sampled_from(["", "en", "es"]), st.sampled_from(["", "screen-reader"]))


@st.composite
def items(draw: st.DrawFn, kind: str) -> Item:
    """One item of a kind, in English or Spanish. Its support, if it has one, is about its first line."""
    stem = draw(TEXTS)
    about = stem.split("\n")[0]
    kinds = st.sampled_from(["glossary-on-screen", "keyword-translation", "spoken", "linguistic-guidance"])
    supports = st.builds(Support, kinds, st.just(about), st.lists(ENTRIES, min_size=1, max_size=2).map(tuple))
    reasons = st.just("") | TEXTS | st.just({"a": "because"})
    return Item(
        id=draw(IDS),
        language=draw(st.sampled_from(["en", "es"])),
        stem=stem,
        body=draw(BODIES[kind]),
        version=draw(st.integers(1, 9)),
        subject=draw(SUBJECTS),
        rationale=draw(reasons),
        supports=tuple(draw(st.lists(supports, max_size=1))),
    )
