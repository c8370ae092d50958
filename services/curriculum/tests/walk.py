"""Walking people along the way, by real commands, to where a test begins."""

from datetime import timedelta

from curriculum.applications.commands import decide_application, send_application
from curriculum.applications.inputs import DecideApplication, SendApplication
from curriculum.attendance.rules import Presence
from curriculum.checks.inputs import ChooseAnswers
from curriculum.cohorts.commands import confirm_facilitator, introduce_facilitator, open_cohort
from curriculum.cohorts.inputs import ConfirmFacilitator, IntroduceFacilitator, OpenCohort
from curriculum.modules.content import Curriculum
from curriculum.practice.commands import plan_session, record_attendance
from curriculum.practice.inputs import PlanSession, RecordAttendance, Seen
from curriculum.study.commands import begin_check, hand_in_check, read_pages
from curriculum.study.queries import my_check
from curriculum.study.views import CheckView
from curriculum.trainings.commands import sign_commitment
from curriculum.trainings.inputs import SignCommitment
from curriculum.trainings.queries import own_seat
from curriculum.trainings.views import Seat
from shared.actor import Actor
from shared.code_of_ethics import code_of_ethics
from shared.testing import Scene
from shared.testing.cast import alice, dana, femi, somebody
from shared.vault import Keyring

gil = somebody("gil", "facilitator")
"""Leads another group than Alice's."""
bea = somebody("bea", "trainee")
"""Learns beside Alice."""
ANSWERS = SendApplication(name="Alice Amadi", experience="I have been there.", attested=True)
WELCOME = DecideApplication(decision="admit", reasons="Welcome.")


class Given:
    """What a test finds already there: made in a scene by the commands that people use."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.do, self.ask, self.facts = scene.do, scene.ask, scene.envelopes
        self.keys: Keyring = scene.app.state.keyring
        self.published: Curriculum = scene.app.state.curriculum

    def introduced(self, leader: Actor, *, cps: bool = True) -> None:
        """And seen to be what they say."""
        self.do(introduce_facilitator, leader, introduction(leader, cps=cps))
        if cps:
            self.do(confirm_facilitator, dana, leader.id, ConfirmFacilitator(certified_peer_specialist=True))

    def cohort(self, leader: Actor = femi, *, places: int = 12, cps: bool = True) -> str:
        self.introduced(leader)
        day = self.scene.now.date()
        plan = OpenCohort(
            title="Spring group",
            place="Harbor Room",
            apply_until=day + timedelta(days=10),
            starts_on=day + timedelta(days=14),
            places=places,
            facilitators=(leader.id,),
        )
        cohort_id = self.do(open_cohort, dana, plan)
        self.introduced(leader, cps=cps)
        return cohort_id

    def applied(self, cohort_id: str, who: Actor = alice) -> str:
        return self.do(send_application, who, self.keys, cohort_id, ANSWERS)

    def admitted(self, cohort_id: str, who: Actor = alice, leader: Actor = femi) -> str:
        """The training's id."""
        self.do(decide_application, leader, self.keys, self.applied(cohort_id, who), WELCOME)
        return self.seat(who).training_id

    def studying(self, cohort_id: str, who: Actor = alice) -> str:
        training_id = self.admitted(cohort_id, who)
        self.do(sign_commitment, who, "en", signature())
        return training_id

    def seat(self, who: Actor = alice) -> Seat:
        return self.ask(own_seat, who)

    def begun_check(self, number: int, who: Actor = alice) -> CheckView:
        """With all pages read."""
        module = self.published.modules[number - 1]
        self.do(read_pages, who, module, range(1, len(module.lesson) + 1))
        return self.ask(my_check, who, self.do(begin_check, who, module))

    def finished_module(self, number: int, who: Actor = alice) -> None:
        check = self.begun_check(number, who)
        self.do(hand_in_check, who, check.id, self.right(check))

    def right(self, check: CheckView) -> ChooseAnswers:
        return ChooseAnswers(answers=self._key(check))

    def wrong(self, check: CheckView) -> ChooseAnswers:
        return ChooseAnswers(answers={one: 1 if right == 0 else 0 for one, right in self._key(check).items()})

    def _key(self, check: CheckView) -> dict[str, int]:
        pool = {question.id: question for question in self.published.modules[check.module - 1].check.questions}
        return {one.id: [option.right for option in pool[one.id].options].index(True) for one in check.questions}

    def session(self, cohort_id: str, minutes: int = 120, makes_up: str | None = None) -> str:
        """One that has been held."""
        return self.do(plan_session, femi, cohort_id, evening(self.scene, minutes=minutes, makes_up=makes_up))

    def attendance(
        self, session_id: str, training_id: str, presence: Presence = Presence.ATTENDED, minutes: int | None = None
    ) -> None:
        sheet = RecordAttendance(people={training_id: Seen(presence=presence, minutes=minutes)})
        self.do(record_attendance, femi, session_id, sheet)


def introduction(leader: Actor, *, cps: bool = True) -> IntroduceFacilitator:
    return IntroduceFacilitator(name=leader.id.title(), contact="555 0100", cps=cps)


def signature() -> SignCommitment:
    return SignCommitment(signed_as="Alice Amadi", code_version=code_of_ethics("en").version)


def evening(
    scene: Scene, *, minutes: int = 120, led_by: str = "femi", makes_up: str | None = None, days: int = 0
) -> PlanSession:
    """Three hours ago, or some days from then."""
    return PlanSession(
        title="An evening",
        place="Harbor Room",
        starts_at=scene.now - timedelta(hours=3) + timedelta(days=days),
        minutes=minutes,
        led_by=led_by,
        makes_up=makes_up,
    )
