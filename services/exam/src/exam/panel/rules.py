"""Who may examine whom."""

from collections.abc import Collection, Set

from shared.refusals import N_, NotAllowed, NotFound


class NotOnPanel(NotAllowed):
    slug = "not-on-panel"
    sentence = N_("Your place on the panel is not confirmed yet. An administrator does this, often the same day.")


def refuse_unless_confirmed(confirmed: bool) -> None:
    if not confirmed:
        raise NotOnPanel


def may_examine(examiner_id: str, person_id: str, trained_by: Set[str]) -> bool:
    """Nobody examines a person they trained, nor themselves."""
    return examiner_id != person_id and examiner_id not in trained_by


def refuse_unless_independent(examiner_id: str, person_id: str, trained_by: Set[str]) -> None:
    """Looks like nothing there: even that they know the person is not theirs to learn from us."""
    if not may_examine(examiner_id, person_id, trained_by):
        raise NotFound


def enough_cps(examiners_who_are_cps: Collection[bool], needed: int) -> bool:
    return sum(examiners_who_are_cps) >= needed
