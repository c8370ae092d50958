"""The kinds of items, each in a folder of its own: this is the only list of them."""

from collections.abc import Mapping

from exam.items.kinds.choice.item import ChoiceItem
from exam.items.kinds.extended_response.item import ExtendedResponseItem
from exam.items.kinds.gap.item import GapItem
from exam.items.kinds.kind import Item
from exam.items.kinds.match.item import MatchItem
from exam.items.kinds.multiple.item import MultipleItem
from exam.items.kinds.order.item import OrderItem
from exam.items.kinds.scenario.item import ScenarioItem
from exam.items.kinds.short_answer.item import ShortAnswerItem

KINDS: Mapping[str, type[Item]] = {
    "choice": ChoiceItem,
    "multiple": MultipleItem,
    "order": OrderItem,
    "match": MatchItem,
    "gap": GapItem,
    "short": ShortAnswerItem,
    "written": ExtendedResponseItem,
    "scenario": ScenarioItem,
}
