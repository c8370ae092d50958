import pytest

from curriculum.checks.inputs import ChooseAnswers
from curriculum.checks.views import SheetView
from curriculum.course import commands, queries
from curriculum.course.content import Course
from curriculum.course.inputs import AnswerStatements, TakeCourse
from curriculum.course.rules import Moment
from curriculum.course.views import CourseProgress
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import erin


class Taking:
    """The short course, as far as a test needs somebody to be in it."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.course: Course = scene.app.state.course
        self.pages = tuple(page.number for page in self.course.module.lesson)

    def begun(self, person: Actor = erin) -> None:
        self.scene.do(commands.take_course, person, TakeCourse(name=person.id.title()))

    def read(self, person: Actor = erin) -> None:
        self.begun(person)
        self.scene.do(commands.read_pages, person, self.course, self.pages)

    def progress(self, person: Actor = erin) -> CourseProgress:
        return self.scene.ask(queries.my_progress, person, self.course)

    def trying(self, person: Actor = erin) -> SheetView:
        """With a check that is open."""
        self.read(person)
        return self.begin(person)

    def begin(self, person: Actor = erin) -> SheetView:
        return self.scene.ask(queries.my_check, person, self.scene.do(commands.begin_check, person, self.course))

    def passed(self, person: Actor = erin) -> SheetView:
        return self.hand_in(self.trying(person), right=8, person=person)

    def hand_in(self, check: SheetView, *, right: int, person: Actor = erin) -> SheetView:
        answers = ChooseAnswers(answers=self.answers(check, right=right))
        self.scene.do(commands.hand_in_check, person, self.course, check.id, answers)
        return self.scene.ask(queries.my_check, person, check.id)

    def answers(self, check: SheetView, *, right: int) -> dict[str, int]:
        """So many of them right."""
        chosen = {}
        for place, asked in enumerate(check.questions):
            options = self.course.module.check.question(asked.id).options
            chosen[asked.id] = [option.right for option in options].index(place < right)
        return chosen

    def agreed(self, person: Actor, moment: Moment, step: int, *statements: str) -> None:
        """The same to each statement, or to these."""
        answers = dict.fromkeys(statements or sorted(self.course.ids), step)
        self.scene.do(commands.answer_statements, person, self.course, moment, AnswerStatements(answers=answers))


@pytest.fixture
def taking(scene: Scene) -> Taking:
    return Taking(scene)
