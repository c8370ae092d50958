"""From the published bank to what a form is put together of."""

from collections.abc import Iterable

from exam.forms.rules import Candidate, Line, Plan
from exam.items.content import Blueprint
from exam.items.kinds.kind import Item


def plan_of(blueprint: Blueprint) -> Plan:
    return Plan(
        selected_by_domain={domain.id: domain.choice for domain in blueprint.domains},
        least_by_element={element.id: element.least_in_form for element in blueprint.elements},
        constructed=[Line(frozenset(line.areas), line.written) for line in blueprint.written],
    )


def candidates(blueprint: Blueprint, items: Iterable[Item]) -> list[Candidate]:
    areas = {domain.id: domain.area for domain in blueprint.domains}
    return [Candidate(item.id, item.response, item.domain, areas[item.domain], item.element) for item in items]
