import pytest

from curriculum.course.commands.answer_statements import answer_statements
from curriculum.course.commands.pass_check import hand_in_check, start_check
from curriculum.course.commands.read_pages import read_pages
from curriculum.course.commands.take_course import take_course
from curriculum.course.models import Course, CourseCheckView
from curriculum.course.queries.checks import show_try

from ..walk import Given


class Taking:
    """The short course, as far as a test needs somebody to be in it."""

    def __init__(self, given: Given, course: Course) -> None:
        self.given = given
        self.course = course
        self.pages = tuple(page.number for page in course.module.lesson)

    def begun(self, person: str = "erin") -> None:
        self.given.do(take_course, self.course, person, person.title())

    def read(self, person: str = "erin") -> None:
        self.begun(person)
        self.given.do(read_pages, self.course, person, self.pages)

    def trying(self, person: str = "erin") -> CourseCheckView:
        """With a check that is open."""
        self.read(person)
        found: CourseCheckView = self.given.ask(show_try, self.given.do(start_check, self.course, person), person)
        return found

    def passed(self, person: str = "erin") -> CourseCheckView:
        return self.hand_in(self.trying(person), right=8, person=person)

    def hand_in(self, check: CourseCheckView, *, right: int, person: str = "erin") -> CourseCheckView:
        answers = self.answers(check, right=right)
        done = self.given.do(hand_in_check, self.course, check.id, person, answers)
        assert isinstance(done, CourseCheckView)
        return done

    def answers(self, check: CourseCheckView, *, right: int) -> dict[str, int]:
        """So many of them right."""
        chosen = {}
        for place, asked in enumerate(check.questions):
            options = self.course.module.check.question(asked.id).options
            chosen[asked.id] = [option.right for option in options].index(place < right)
        return chosen

    def agreed(self, person: str, moment: str, step: int) -> None:
        """The same to each statement."""
        answers = dict.fromkeys(sorted(self.course.ids), step)
        self.given.do(answer_statements, self.course, person, moment, answers)


@pytest.fixture
def taking(given: Given, course: Course) -> Taking:
    return Taking(given, course)
