"""That somebody is a Certified Peer Specialist decides which hours count, so their own word is not enough."""

import pytest

from curriculum.cohorts.commands import confirm_facilitator, introduce_facilitator, open_cohort
from curriculum.cohorts.inputs import ConfirmFacilitator, OpenCohort
from curriculum.cohorts.rules import NobodyLeads
from shared.approvals import OwnAffairs
from shared.refusals import NotFound
from shared.testing import TODAY, Scene
from shared.testing.cast import dana, femi, somebody

from .walk import Given, introduction

YES = ConfirmFacilitator(certified_peer_specialist=True)
PLAN = OpenCohort(
    title="Spring", place="Harbor Room", apply_until=TODAY, starts_on=TODAY, places=12, facilitators=(femi.id,)
)


def test_ones_own_word_leads_no_group(scene: Scene) -> None:
    scene.do(introduce_facilitator, femi, introduction(femi))
    with pytest.raises(NobodyLeads):
        scene.do(open_cohort, dana, PLAN)

    page = "/curriculum/teaching/facilitators"
    assert "To confirm" in scene.read(page, as_=dana)
    sent = scene.send(f"{page}/femi/confirm", {"certified_peer_specialist": "true"}, as_=dana)

    assert sent.status_code == 303
    assert scene.news_of(femi) == ["decision-made"]
    assert scene.do(open_cohort, dana, PLAN)


def test_whoever_says_that_they_are_none_is_none(scene: Scene, given: Given) -> None:
    given.introduced(femi)
    scene.do(introduce_facilitator, femi, introduction(femi, cps=False))
    scene.do(introduce_facilitator, femi, introduction(femi))

    with pytest.raises(NobodyLeads):
        scene.do(open_cohort, dana, PLAN)


def test_a_new_telephone_number_changes_nothing_that_was_confirmed(scene: Scene, given: Given) -> None:
    given.introduced(femi)
    scene.do(introduce_facilitator, femi, introduction(femi))

    assert scene.do(open_cohort, dana, PLAN)


def test_nobody_confirms_themselves_or_nobody(scene: Scene) -> None:
    scene.do(introduce_facilitator, femi, introduction(femi))

    with pytest.raises(OwnAffairs):
        scene.do(confirm_facilitator, somebody("femi", "administrator"), "femi", YES)
    with pytest.raises(NotFound):
        scene.do(confirm_facilitator, dana, "nobody", YES)
