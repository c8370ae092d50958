"""The words of the course's attendance paper, in the reader's language, ready to be set."""

from curriculum.course.views import CourseAttendance
from shared.i18n import date_in, hours_in, sentence
from shared.refusals import N_

_TITLE = N_("Attendance paper")
_ATTENDED = N_("attended the short course")
_WHAT = N_("The lesson was read and the check was passed: about {hours}.")
_BESIDE = N_(
    "The course has more: a talk to try out, a reflection, practice with others. It takes about {hours}. We do not see "
    "whether it was done."
)
_COMPLETED = N_("Completed on {day}")
_HEADING = N_("What this paper is not")
_NOT = N_("This paper is about attendance. It is not a certification. It does not make anyone a peer specialist.")
_NUMBER = N_("Number {number}")


def paper_words(package: str, language: str, paper: CourseAttendance) -> dict[str, str]:
    def say(msgid: str, **values: object) -> str:
        return sentence(language, msgid, values, package=package)

    return {
        "language": language,
        "name": paper.name,
        "title": say(_TITLE),
        "attended": say(_ATTENDED),
        "course": paper.course,
        "what": say(_WHAT, hours=hours_in(paper.minutes)),
        "beside": say(_BESIDE, hours=hours_in(paper.minutes_beside)),
        "completed": say(_COMPLETED, day=date_in(paper.attended_on, language)),
        "heading": say(_HEADING),
        "not": say(_NOT),
        "number": say(_NUMBER, number=paper.number),
    }
