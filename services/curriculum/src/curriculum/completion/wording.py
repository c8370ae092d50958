"""The words of the attendance certificate, in the reader's language, ready to be set."""

from curriculum.completion.models import Paper
from shared.i18n import date_in, hours_in, sentence
from shared.refusals import N_

_TITLE = N_("Certificate of attendance")
_ATTENDED = N_("attended the training for peer specialists.")
_WHAT = N_("{modules} modules, and {hours} of live practice with others, led by a Certified Peer Specialist.")
_COMPLETED = N_("Completed on {day}")
_LED = N_("Led by {names}")
_NOT = N_(
    "This paper is about attendance. It is not a certification. A Certified Peer Specialist has also passed the "
    "examination and has committed to the Code of Ethics."
)
_NUMBER = N_("Number {number}")
_HEADING = N_("What this paper is not")


def attendance_words(package: str, language: str, paper: Paper) -> dict[str, str]:
    def told(msgid: str, **values: object) -> str:
        return sentence(language, msgid, values, package=package)

    names = ", ".join(paper.facilitators)
    return {
        "language": language,
        "name": paper.name,
        "title": told(_TITLE),
        "attended": told(_ATTENDED),
        "what": told(_WHAT, modules=paper.modules, hours=hours_in(paper.practice_minutes)),
        "completed": told(_COMPLETED, day=date_in(paper.completed_on, language)),
        "led": told(_LED, names=names) if names else "",
        "heading": told(_HEADING),
        "not": told(_NOT),
        "number": told(_NUMBER, number=paper.number),
    }
