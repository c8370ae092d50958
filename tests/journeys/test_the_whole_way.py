"""Alice goes the whole way: from her first visit to the renewed entry, with everybody who works with her."""

from datetime import date, timedelta

from exam.ratings.rules import UNDO_WITHIN
from tests.chain import examination
from tests.chain.actor import Actor, until
from tests.journeys import prepared
from tests.journeys.beside import Beside
from tests.journeys.clock import Clock
from tests.journeys.conftest import Enter
from tests.journeys.staff import Everybody
from tests.journeys.ways import certifying, examining, joining, sitting, studying, years

NAME = "Álice Wayfarer"
ROOM = "The room with the blue lamp"
NEVER_SEEN = ("Wayfarer", "Half as much time", "quiet room", "Noise takes my thoughts away")


class Way:
    """Everybody at their own browser."""

    def __init__(self, enter: Enter, beside: Beside, everybody: Everybody, clock: Clock) -> None:
        self.beside, self.everybody, self.clock = beside, everybody, clock
        self.alice, self.public = enter(), enter()
        shorts = ("femi", "bob", "carol", "dana", "dov")
        self.staff = dict(zip(shorts, beside.do(everybody.introduced(*shorts)), strict=True))
        self.at = {short: enter(actor) for short, actor in self.staff.items()}

    def join(self) -> Actor:
        actor = joining.open_account(self.alice, self.everybody, NAME, prepared.own_address("alice wayfarer"))
        self.beside.do(actor.sign_in())
        cohort, sessions = self.beside.do(prepared.group(self.everybody))
        joining.apply(self.alice, cohort)
        joining.admit(self.at["femi"], NAME, cohort)
        joining.sign_training_commitment(self.alice, NAME)
        for session in sessions:
            joining.note_attendance(self.at["femi"], session, NAME)
        return actor

    def study(self, actor: Actor) -> None:
        studying.read_module_one(self.alice)
        studying.walk_the_scenario(self.alice)
        studying.pass_the_check_at_the_second_try(self.alice)
        self.beside.do(prepared.study(actor, first=2))
        self.alice.go("/curriculum")
        self.alice.reads("Your training is complete")
        self.beside.do(prepared.eligibility(actor))

    def be_accommodated(self) -> None:
        examining.ask_for_accommodations(self.alice)
        examining.approve_accommodation(self.at["dana"], NAME)
        self.beside.do(prepared.arrange_help(self.everybody, NAME, self.clock.today() + timedelta(days=20)))
        examining.confirm_help(self.alice, parts=2)
        self.alice.go("/exam/written")
        self.alice.reads("A quiet room of my own")
        self.alice.reads("You have 180 minutes.")

    def sit(self, actor: Actor) -> None:
        sitting_id = sitting.begin(self.alice)
        asked = sitting.questions(self.beside, actor, sitting_id)
        sitting.answer(self.alice, asked[0])
        sitting.is_saved_by_itself(self.alice)
        sitting.still_stands_after_reload(self.alice, asked[0])
        self.alice.press("Next")
        self.alice.press("Flag this question")
        self.alice.reads("Flagged")
        sitting.take_a_break(self.alice, 2)
        written = next(one for one in asked if one["kind"] == "written")
        sitting.go_to(self.alice, sitting_id, int(str(written["position"])))
        sitting.answer(self.alice, written)
        sitting.is_saved_by_itself(self.alice)
        sitting.still_stands_after_reload(self.alice, written)
        self.beside.do(prepared.answer_the_rest(actor, sitting_id))
        self.beside.do(prepared.clear_tables(self.everybody))
        sitting.send(self.alice)

    def be_scored(self) -> None:
        """Two examiners, each without the other's scores, and neither with a name."""
        self.beside.do(until("what was written", lambda: laid_out(self.everybody, 2)))
        for examiner in ("bob", "carol"):
            scored = examining.score_all(self.at[examiner], "Answer", "3", (*NEVER_SEEN, "Another examiner"))
            assert scored == 2

    def talk(self) -> None:
        examining.offer_talk(self.at["dana"], self.clock, ROOM, self.staff["bob"], self.staff["carol"])
        examining.book_talk(self.alice, ROOM)
        for examiner in ("bob", "carol"):
            examining.hold_and_score_talk(self.at[examiner], ROOM, "3", NEVER_SEEN)
        self.clock.later(UNDO_WITHIN)  # only then is what they scored laid together

    def be_certified(self) -> str:
        examining.release(self.at["dana"], self.at["dov"], self.beside, self.everybody, NAME)
        self.alice.go("/exam")
        self.alice.reads("You passed. Now your commitment")
        certifying.sign_and_choose(self.alice, NAME)
        certifying.waits_for_another_person(self.alice)
        certifying.confirm_name(self.at["dana"], NAME)
        number = certifying.is_found_at_once(self.beside, self.everybody, NAME)
        granted = self.clock.today().year
        certifying.look_up_by_name(self.public, NAME, f"Certified until December 31, {granted + 1}.")
        assert b"pdfuaid" in certifying.certificate_paper(self.alice)
        return number

    def keep_up_the_first_year(self, actor: Actor, number: str) -> None:
        year = self.clock.today().year + 1
        self.clock.move_to(date(year, 5, 4))
        years.claim_offered(self.alice, "The Code when it is hard: four evenings", date(year, 3, 2))
        years.claim_other(self.alice, "Peer support at night", date(year, 4, 20), 6)
        for title in ("The Code when it is hard", "Peer support at night"):
            years.accept(self.at["dana"], title, NAME)
        self.alice.go("/ce-tracker")
        self.alice.reads("Your year is complete.")
        public = certifying.Public(self.public, number, self.beside, self.everybody)
        public.reads(f"Certified until December 31, {year + 1}.")


async def laid_out(everybody: Everybody, answers: int) -> bool:
    """For examiners to score."""
    return len((await everybody["bob"].get(f"{examination.API}/work"))["free"]) == answers


def test_alice_enrols_is_certified_and_keeps_up_her_first_year(
    enter: Enter, beside: Beside, everybody: Everybody, clock: Clock
) -> None:
    way = Way(enter, beside, everybody, clock)

    alice = way.join()
    way.study(alice)
    way.be_accommodated()
    way.sit(alice)
    way.be_scored()
    way.talk()
    number = way.be_certified()
    way.keep_up_the_first_year(alice, number)
