"""What somebody may have meant who mistyped one letter: names that are really here, the commonest first."""

import sqlalchemy as sa
from sqlmodel import Session

from registry.index.queries.people_of import LAST, people_of
from registry.index.queries.row_bears import BETWEEN_SPACES, TERM, pattern_of, row_bears
from registry.index.rules.asked import Asked, Way, Word
from registry.index.rules.slips import LONGEST, SHORTEST, is_one_slip, left_out
from registry.index.tables import SearchSlip, SearchWord
from shared.database import table

MOST, LOOKED_AT = 10, 60
WORDS, SLIPS = table(SearchWord), table(SearchSlip)
_WORD, _PEOPLE = WORDS.c.word, WORDS.c.people
_KEYS: sa.BindParameter[list[str]] = sa.bindparam("keys", expanding=True)
_PAIR = sa.select(_WORD, _PEOPLE)
_NEAR = sa.union(
    _PAIR.where(_WORD.in_(_KEYS)),
    _PAIR.where(_WORD.in_(sa.select(SLIPS.c.word).where(SLIPS.c.slip.in_(_KEYS)))),
)
"""Made once; an OR would read all words."""


def meant(session: Session, asked: Asked) -> list[str]:
    """Names to offer instead, at most ten: each word in turn one letter away, if somebody bears it with the others."""
    found = dict[str, int]()
    for place, word in enumerate(asked.words):
        others = [other for other in asked.words if other is not word]
        for other_word, people in _kept(session, _one_away(session, word.text), others):
            texts = [one.text for one in asked.words]
            found.setdefault(" ".join([*texts[:place], other_word, *texts[place + 1 :]]), people)
    return sorted(found, key=lambda name: -found[name])[:MOST]


def _one_away(session: Session, typed: str) -> list[tuple[str, int]]:
    """The words at a distance of one, with how many people each leads to, most people first."""
    if not SHORTEST - 1 <= len(typed) <= LONGEST + 1:
        return []
    near = session.execute(_NEAR, {"keys": sorted({typed, *left_out(typed)})})
    known = [(word, people) for word, people in near if is_one_slip(typed, word) and word[0] != "@"]
    return sorted(known, key=lambda pair: (-pair[1], pair[0]))[:LOOKED_AT]


def _kept(session: Session, candidates: list[tuple[str, int]], others: list[Word]) -> list[tuple[str, int]]:
    """Those that somebody bears with all other words. Whichever is rarer leads; all are asked about at once."""
    if not candidates or not others:
        return candidates
    leading = [other for other in others if other.way != Way.INITIAL]
    rare = min(zip(people_of(session, leading), leading, strict=True), key=lambda pair: pair[0]) if leading else None
    by_them = [word for word, people in candidates if rare is None or people <= rare[0]]
    by_other = [word for word, _ in candidates if word not in by_them] if rare and rare[0] else []
    borne = set[str]()
    if by_them:
        borne |= _borne(session, by_them, TERM == _WORD, others)
    if rare and by_other:
        theirs = BETWEEN_SPACES.like("% " + _WORD + " %")
        borne |= _borne(
            session, by_other, sa.and_(_begun(rare[1]), theirs), [one for one in others if one is not rare[1]]
        )
    return [pair for pair in candidates if pair[0] in borne]


def _begun(word: Word) -> sa.ColumnElement[bool]:
    """Rows to which a word leads; a beginning is the range of all words that go on like it."""
    if word.way == Way.WHOLE:
        return sa.and_(word.text == TERM)
    first, last = word.text, word.text + LAST
    return sa.and_(first <= TERM, last >= TERM)


def _borne(session: Session, words: list[str], by: sa.ColumnElement[bool], others: list[Word]) -> set[str]:
    somebody = (
        sa.select(sa.literal(1))
        .where(by, *(row_bears(pattern_of(other)) for other in others))
        .correlate(WORDS)
        .exists()
    )
    return set(session.scalars(sa.select(_WORD).where(_WORD.in_(words), somebody)))
