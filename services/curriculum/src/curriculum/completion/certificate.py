"""A paper about attendance: the words of the certificate of the training, and how any such paper is handed over."""

from pathlib import Path

from fastapi import Response

from curriculum.completion.views import Paper
from shared.i18n import date_in, hours_in, sentence
from shared.papers import make_pdf
from shared.refusals import N_

_TEMPLATE = Path(__file__).parent / "papers" / "attendance.typ"
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


def certificate_words(package: str, language: str, paper: Paper) -> dict[str, str]:
    """What stands on it, in the reader's language."""

    def say(msgid: str, **values: object) -> str:
        return sentence(language, msgid, values, package=package)

    names = ", ".join(paper.facilitators)
    return {
        "language": language,
        "name": paper.name,
        "title": say(_TITLE),
        "attended": say(_ATTENDED),
        "what": say(_WHAT, modules=paper.modules, hours=hours_in(paper.practice_minutes)),
        "completed": say(_COMPLETED, day=date_in(paper.completed_on, language)),
        "led": say(_LED, names=names) if names else "",
        "heading": say(_HEADING),
        "not": say(_NOT),
        "number": say(_NUMBER, number=paper.number),
    }


async def as_pdf(number: str, words: dict[str, str]) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{number}.pdf"'}
    return Response(await make_pdf(_TEMPLATE, words), media_type="application/pdf", headers=headers)
