"""What an item has that ours have no place for: all of it, before anything is taken."""

from collections.abc import Iterator
from typing import Final

from qti.markup import QTI, XML_LANG, Element, child, children, everywhere, name
from qti.names import INTERACTION, Block
from qti.refusals import Left, Reason, Refused, Why
from qti.words import KNOWN, left_in

INLINE: Final = frozenset({"qti-inline-choice-interaction", "qti-text-entry-interaction"})
SELECTED: Final = frozenset({"qti-choice-interaction", "qti-order-interaction", "qti-match-interaction"})
EXTENDED: Final = "qti-extended-text-interaction"
TAKEN: Final = INLINE | SELECTED | {EXTENDED}
RECORDINGS: Final = frozenset({"audio", "video"})
RUBRIC: Final = "qti-rubric-block"
_WITHIN: Final = frozenset(
    {
        "qti-prompt",
        "qti-simple-choice",
        "qti-simple-match-set",
        "qti-simple-associable-choice",
        "qti-inline-choice",
        "source",
        "track",
    }
)
_FEEDBACK: Final = frozenset({"qti-modal-feedback", "qti-feedback-inline", "qti-feedback-block"})
_TEMPLATES: Final = frozenset(
    {
        "qti-template-declaration",
        "qti-template-processing",
        "qti-template-block",
        "qti-template-inline",
        "qti-printed-variable",
    }
)
_OUTSIDE: Final = frozenset(
    {
        "qti-response-declaration",
        "qti-outcome-declaration",
        "qti-item-body",
        "qti-catalog-info",
        "qti-response-processing",
        "qti-stylesheet",
    }
)
_KNOWN: Final = KNOWN | TAKEN | _WITHIN | RECORDINGS | {RUBRIC}


def refuse_unless_known(root: Element) -> None:
    if root.tag != f"{{{QTI}}}qti-assessment-item":
        raise Refused([Reason(Why.NOT_AN_ITEM, name(root)[:80])])
    reasons = {*_reasons(root)}
    if reasons:
        raise Refused(reasons)


def _reasons(root: Element) -> Iterator[Reason]:
    if root.get("adaptive") == "true":
        yield Reason(Why.ADAPTIVE)
    for one in children(root):
        yield from () if name(one) in _OUTSIDE else [_unknown(one)]
    body = child(root, "qti-item-body")
    if body is None:
        yield Reason(Why.STEM)
        return
    for one in _shown(body):
        if name(one) == RUBRIC and is_for_candidates(one):
            yield Reason(Why.ELEMENT, f"{RUBRIC} for candidates")
        elif name(one) not in _KNOWN:
            yield _unknown(one)
    if not any(name(one).endswith(INTERACTION) for one in _shown(body)):
        yield Reason(Why.INTERACTION, "none")


def _unknown(element: Element) -> Reason:
    tag = name(element)
    if tag in _FEEDBACK:
        return Reason(Why.FEEDBACK, tag)
    if tag in _TEMPLATES:
        return Reason(Why.TEMPLATE, tag)
    if tag.endswith(INTERACTION):
        return Reason(Why.INTERACTION, tag)
    return Reason(Why.ELEMENT, tag.rpartition("}")[2][:80])


def _shown(element: Element) -> Iterator[Element]:
    """What a candidate would see. A block for others is theirs; what an unknown element holds goes with it."""
    for one in children(element):
        if name(one) == RUBRIC and not is_for_candidates(one):
            continue
        yield one
        if name(one) in _KNOWN:
            yield from _shown(one)


def is_for_candidates(block: Element) -> bool:
    """Guidance of ours is told beside the answer's box; what others tell a candidate is part of the question."""
    return "candidate" in block.get("view", "").split() and Block.GUIDANCE not in block.get("class", "").split()


def left_out(root: Element) -> Iterator[Reason]:
    """What of it is let go although it is taken."""
    body = child(root, "qti-item-body")
    if body is None:
        return
    if not root.get(XML_LANG):
        yield Reason(Left.UNSAID)
    if root.get("title") != root.get("identifier"):
        yield Reason(Left.TITLE)
    ours = {*Block}
    for block in everywhere(body, RUBRIC):
        if not ours & {*block.get("class", "").split()}:
            yield Reason(Left.RUBRIC, block.get("view", "")[:80])
    for one in body:
        if name(one) not in ("", RUBRIC):
            yield from map(Reason, left_in(one))
    if everywhere(root, "qti-stylesheet"):
        yield Reason(Left.STYLE)
    for one in _shown(body):
        yield from _left_of(one)


def _left_of(element: Element) -> Iterator[Reason]:
    if element.get("shuffle") == "true":
        yield Reason(Left.SHUFFLE)
    if name(element) in SELECTED and element.get("min-choices", element.get("min-associations", "0")) != "0":
        yield Reason(Left.LEAST)
    if element.get("pattern-mask") or element.get("placeholder-text") or element.get("expected-lines"):
        yield Reason(Left.BOX)
