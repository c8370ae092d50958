"""Response processing: a known template where one does, else each response added to the score."""

from qti.markup import Element, add
from qti.model import Choice, Gaps, Item, Match, Multiple, Order, Scenario, Short, Taken, Written
from qti.names import SCORE, TEMPLATES


def process(root: Element, item: Item) -> None:
    match item.body:
        case Choice() | Order():
            add(root, "qti-response-processing", template=f"{TEMPLATES}match_correct.xml")
        case Multiple() | Match() | Short():
            add(root, "qti-response-processing", template=f"{TEMPLATES}map_response.xml")
        case Written():
            return  # people score it
        case Gaps(gaps=gaps):
            _add_up(root, dict(gaps))
        case Scenario(questions=questions):
            _add_up(root, {id: question.takes for id, question in questions.items()})


def _add_up(root: Element, parts: dict[str, Taken]) -> None:
    processing = add(root, "qti-response-processing")
    for id, taken in parts.items():
        if isinstance(taken, Choice | Order):
            rule = add(add(processing, "qti-response-condition"), "qti-response-if")
            right = add(rule, "qti-match")
            add(right, "qti-variable", identifier=id)
            add(right, "qti-correct", identifier=id)
            add(_more(rule), "qti-base-value", "1", base_type="float")
        else:
            add(_more(processing), "qti-map-response", identifier=id)


def _more(rule: Element) -> Element:
    """The sum of the score so far and what is added to it."""
    total = add(add(rule, "qti-set-outcome-value", identifier=SCORE), "qti-sum")
    add(total, "qti-variable", identifier=SCORE)
    return total
