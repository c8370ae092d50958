"""Walking people along the way, by real commands, to where a test begins."""

from datetime import timedelta
from typing import Any

from curriculum.cohorts.commands.apply import apply
from curriculum.cohorts.commands.decide_application import decide_application
from curriculum.cohorts.commands.introduce_facilitator import introduce_facilitator
from curriculum.cohorts.commands.open_cohort import open_cohort
from curriculum.cohorts.commands.sign_commitment import sign_commitment
from curriculum.cohorts.models import Actor, Answers, CohortPlan, Deciding, Introduction, Signing
from curriculum.cohorts.queries.places import training_of
from curriculum.modules.models import Curriculum
from curriculum.practice.commands.plan_session import plan_session
from curriculum.practice.commands.record_attendance import record_attendance
from curriculum.practice.models import Seen, SessionPlan, Sheet
from curriculum.study.commands.answer_check import hand_in_check
from curriculum.study.commands.read_pages import read_pages
from curriculum.study.commands.start_check import start_check
from curriculum.vault.keyring import Keyring
from shared.code_of_ethics import code_of_ethics
from shared.identity import Identity
from shared.testing import Scene

FEMI = Actor(person_id="femi")
ANSWERS = Answers(name="Alice Amadi", experience="I have been there.", attested=True)
WELCOME = Deciding(decision="admit", reasons="Welcome.")


class Given:
    """What a test finds already there: made in a scene by the commands that people use."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.do, self.ask, self.told = scene.do, scene.ask, scene.envelopes
        self.keys: Keyring = scene.app.state.keyring
        self.published: Curriculum = scene.app.state.curriculum

    def cohort(self, leader: str = "femi", *, places: int = 12, cps: bool = True) -> str:
        self.do(introduce_facilitator, leader, Introduction(name=leader.title(), contact="555 0100", cps=True))
        plan = CohortPlan(
            title="Spring group",
            place="Harbor Room",
            apply_until=self.scene.now.date() + timedelta(days=10),
            starts_on=self.scene.now.date() + timedelta(days=14),
            places=places,
            facilitators=(leader,),
        )
        cohort = str(self.do(open_cohort, plan, "dana").id)
        if not cps:
            self.do(introduce_facilitator, leader, Introduction(name=leader.title(), contact="555 0100", cps=False))
        return cohort

    def applied(self, cohort: str, person: str = "alice") -> str:
        return str(self.do(apply, self.keys, cohort, person, ANSWERS))

    def admitted(self, cohort: str, person: str = "alice", leader: Actor = FEMI) -> str:
        """The training's id."""
        application = self.applied(cohort, person)
        self.do(decide_application, self.keys, application, leader, WELCOME)
        return str(self.ask(training_of, person).id)

    def studying(self, cohort: str, person: str = "alice") -> str:
        training = self.admitted(cohort, person)
        signing = Signing(signed_as="Alice Amadi", code_version=code_of_ethics("en").version)
        self.do(sign_commitment, person, code_of_ethics("en"), "en", signing)
        return training

    def finished_module(self, number: int, person: str = "alice") -> None:
        who, module = Identity(person_id=person), self.published.modules[number - 1]
        self.do(read_pages, who, module, range(1, len(module.lesson) + 1))
        check = self.do(start_check, who, module)
        self.do(hand_in_check, check.id, person, self.right(check, number))

    def right(self, check: Any, number: int) -> dict[str, int]:
        key = {
            question.id: [option.right for option in question.options].index(True)
            for question in self.published.modules[number - 1].check.questions
        }
        return {question.id: key[question.id] for question in check.questions}

    def session(self, cohort: str, minutes: int = 120, makes_up: str | None = None) -> str:
        plan = SessionPlan(
            title="An evening",
            place="Harbor Room",
            starts_at=self.scene.now - timedelta(hours=3),
            minutes=minutes,
            led_by="femi",
            makes_up=makes_up,
        )
        return str(self.do(plan_session, cohort, FEMI, plan))

    def attendance(self, session: str, training: str, presence: str = "attended", minutes: int | None = None) -> None:
        seen = Seen.model_validate({"presence": presence, "minutes": minutes})
        self.do(record_attendance, session, FEMI, Sheet(people={training: seen}))
