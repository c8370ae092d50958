"""One file of QTI 3.0 as one item."""

from dataclasses import dataclass
from typing import Final

from qti.markup import XML_LANG, Element, child, everywhere, name, parse
from qti.model import Body, Choice, Gaps, Item, Media, Question, Scenario, Short, Written
from qti.names import How
from qti.reading import scan
from qti.reading.rated import rated_of, rationale_of
from qti.reading.responses import Declared, declared, prompt_of, taken
from qti.reading.scan import EXTENDED, RECORDINGS, SELECTED, TAKEN
from qti.reading.scoring import Scoring, scoring_of
from qti.reading.supports import media_of, supports_of
from qti.refusals import Left, Reason, Why, refused
from qti.words import PARAGRAPH, flow

_BOX: Final = "\ufffc"
"""Where a box stands in its paragraph: the sign for an object among words."""
_MARKS: Final = {"qti-inline-choice-interaction": "[{}]", "qti-text-entry-interaction": _BOX}
_STOPS: Final = SELECTED | RECORDINGS | {EXTENDED, scan.RUBRIC}
_MOST: Final = 9
"""Gaps of a text, questions of a scenario."""


@dataclass(frozen=True)
class Read:
    """An item, and what was let go."""

    item: Item
    left: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class _Asked:
    """What an item asks, in order: words, and boxes that stand between them."""

    root: Element
    pieces: list[str | Element]
    boxes: list[Element]
    responses: dict[str, Declared]
    scoring: Scoring

    def response(self, box: Element) -> Declared:
        return self.responses[box.get("response-identifier", "")]

    def how(self, box: Element) -> How:
        return self.scoring[box.get("response-identifier", "")][0]


def read_item(written: bytes) -> Read:
    """The item; its recording's files are named as it names them. Refused with every reason that was found."""
    root = parse(written)
    scan.refuse_unless_known(root)
    media, asked = _asked(root)
    stem, body, left = _body(asked)
    if not stem:
        raise refused(Why.STEM)
    supports, without = supports_of(root)
    rationale, language = rationale_of(root)
    item = Item(
        id=root.get("identifier", ""),
        language=root.get(XML_LANG, "en") or "en",
        stem=stem,
        body=body,
        media=media,
        rationale=rationale,
        rationale_language=language,
        supports=supports,
    )
    return Read(item, tuple(sorted({*left, *without, *scan.left_out(root)})))


def _asked(root: Element) -> tuple[Media | None, _Asked]:
    body = child(root, "qti-item-body")
    if body is None:
        raise refused(Why.STEM)
    pieces = [one for one in flow(body, _STOPS, _MARKS) if isinstance(one, str) or name(one) != scan.RUBRIC]
    media = None
    if pieces and not isinstance(pieces[0], str) and name(pieces[0]) in RECORDINGS:
        media = media_of(root, pieces.pop(0))
    if any(not isinstance(one, str) and name(one) in RECORDINGS for one in pieces):
        raise refused(Why.MIXED, "a recording that is not the beginning")
    boxes = everywhere(body, *TAKEN)
    responses = declared(root)
    ids = [box.get("response-identifier", "") for box in boxes]
    if len({*ids}) < len(ids) or not {*ids} <= {*responses}:
        raise refused(Why.IDENTIFIER, "responses")
    return media, _Asked(root, pieces, boxes, responses, scoring_of(root))


def _body(asked: _Asked) -> tuple[str, Body, set[Reason]]:
    """The stem, the rest, and what is let go."""
    kinds = [name(box) for box in asked.boxes]
    if kinds == [EXTENDED]:
        return _written(asked)
    if missing := {box.get("response-identifier", "") for box in asked.boxes} ^ {*asked.scoring}:
        raise refused(Why.UNSCORED, ", ".join(sorted(missing)))
    if kinds == ["qti-text-entry-interaction"]:
        return _short(asked)
    if {*kinds} == {"qti-inline-choice-interaction"} and len(kinds) <= _MOST:
        return _gaps(asked)
    if len(kinds) == 1:
        return _single(asked)
    if {*kinds} <= SELECTED and len(kinds) <= _MOST:
        return _scenario(asked)
    raise refused(Why.MIXED, ", ".join(f"{kinds.count(kind)} {kind}" for kind in sorted({*kinds})))


def _words(pieces: list[str | Element]) -> list[str]:
    """Where only words may stand."""
    if not all(isinstance(one, str) for one in pieces):
        raise refused(Why.BETWEEN)
    return [one for one in pieces if isinstance(one, str)]


def _before(asked: _Asked) -> list[str]:
    """All words, where the one box stands last."""
    *before, box = asked.pieces
    if box is not asked.boxes[0]:
        raise refused(Why.BETWEEN, "after the box")
    prompt = prompt_of(asked.boxes[0])
    return [*_words(before), *([prompt] if prompt else [])]


def _single(asked: _Asked) -> tuple[str, Body, set[Reason]]:
    box = asked.boxes[0]
    body, scale, left = taken(box, asked.response(box), asked.how(box))
    return PARAGRAPH.join(_before(asked)), body, left | _scaled(asked, {scale})


def _scaled(asked: _Asked, scales: set[float]) -> set[Reason]:
    """Each part of an item counts the same here, and one."""
    counted = {scale * points for scale in scales for _, points in asked.scoring.values()}
    if len(counted) != 1 or min(counted) <= 0:
        raise refused(Why.BOUNDS, "parts of different points")
    return set() if counted == {1.0} else {Reason(Left.SCALE)}


def _scenario(asked: _Asked) -> tuple[str, Body, set[Reason]]:
    stem: list[str] | None = None
    questions: dict[str, Question] = {}
    words: list[str] = []
    left: set[Reason] = set()
    scales: set[float] = set()
    for piece in asked.pieces:
        if isinstance(piece, str):
            words.append(piece)
            continue
        prompt = prompt_of(piece)
        if stem is None:
            asking = 0 if prompt else 1
            stem, words = words[: len(words) - asking], words[len(words) - asking :]
        ask = PARAGRAPH.join([*words, *([prompt] if prompt else [])])
        if not ask:
            raise refused(Why.STEM, "a question without words")
        body, scale, without = taken(piece, asked.response(piece), asked.how(piece))
        questions[f"P{len(questions) + 1}"] = Question(ask, body)
        left, scales, words = left | without, scales | {scale}, []
    if words or len(questions) != len(asked.boxes):
        raise refused(Why.BETWEEN, "after the last box")
    return PARAGRAPH.join(stem or []), Scenario(questions), left | _scaled(asked, scales) | _renamed(asked, "P")


def _renamed(asked: _Asked, letter: str) -> set[Reason]:
    ids = [box.get("response-identifier", "") for box in asked.boxes]
    ours = [f"{letter}{number}" for number in range(1, len(ids) + 1)]
    return set() if ids == ours else {Reason(Left.IDENTIFIERS)}


def _gaps(asked: _Asked) -> tuple[str, Body, set[Reason]]:
    """The stem ends where the first gap's paragraph begins; after the last gap's paragraph there is nothing."""
    texts = _words(asked.pieces)
    marks = [f"[{box.get('response-identifier', '')}]" for box in asked.boxes]
    with_gaps = [number for number, one in enumerate(texts) if any(mark in one for mark in marks)]
    if not with_gaps or with_gaps[-1] != len(texts) - 1:
        raise refused(Why.BETWEEN, "after the gaps")
    stem, text = texts[: with_gaps[0]], PARAGRAPH.join(texts[with_gaps[0] :])
    gaps: dict[str, Choice] = {}
    scales: set[float] = set()
    for box, mark in zip(asked.boxes, marks, strict=True):
        if text.count(mark) != 1:
            raise refused(Why.MIXED, "what looks like a gap is none")
        body, scale, _ = taken(box, asked.response(box), asked.how(box))
        text = text.replace(mark, f"[\x00{len(gaps) + 1}]")
        if isinstance(body, Choice):
            gaps[f"G{len(gaps) + 1}"] = body
        scales.add(scale)
    return PARAGRAPH.join(stem), Gaps(text.replace("\x00", "G"), gaps), _scaled(asked, scales) | _renamed(asked, "G")


def _short(asked: _Asked) -> tuple[str, Body, set[Reason]]:
    *texts, last = _words(asked.pieces)
    if PARAGRAPH.join([*texts, last]).count(_BOX) != 1 or not last.endswith(_BOX):
        raise refused(Why.BETWEEN, "after the box")
    stem = [*texts, last.removesuffix(_BOX).strip()]
    response, how = asked.response(asked.boxes[0]), asked.how(asked.boxes[0])
    if (response.cardinality, response.base) != ("single", "string"):
        raise refused(Why.NUMBER, f"{response.cardinality} {response.base}")
    if response.default or response.lower or response.upper is not None:
        raise refused(Why.BOUNDS)
    key = dict.fromkeys(response.correct, 1.0) if how is How.MATCH else dict(response.worth or {})
    if not key:
        raise refused(Why.KEY, "no answer is right")
    if how is How.MATCH and len(key) > 1:
        raise refused(Why.KEY, "several answers where there is one box")
    left = {Reason(Left.LETTERS)} if how is How.MATCH or response.by_letter else set()
    body = Short(key, rated_of(asked.root))
    return PARAGRAPH.join(one for one in stem if one), body, left


def _written(asked: _Asked) -> tuple[str, Body, set[Reason]]:
    box, response = asked.boxes[0], asked.response(asked.boxes[0])
    if asked.scoring:
        raise refused(Why.PROCESSING, "an answer at length that a program scores")
    if (response.cardinality, response.base) != ("single", "string") or box.get("format") == "xhtml":
        raise refused(Why.NUMBER, f"{response.cardinality} {response.base} {box.get('format', '')}".strip())
    rated = rated_of(asked.root)
    if rated is None:
        raise refused(Why.RUBRIC)
    return PARAGRAPH.join(_before(asked)), Written(rated), set()
