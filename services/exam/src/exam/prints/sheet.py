"""The questions of a sitting as a sheet says them: what is asked, what to choose from, and how to answer on paper."""

from collections.abc import Iterable

from exam.forms.views import Question
from exam.items.kinds.kind import Item
from exam.items.kinds.view import Asked, PartView
from exam.prints.rules import MARKS, Place
from exam.prints.views import Marked, PrintedPart, PrintedQuestion, Sheet
from shared.i18n import sentence
from shared.refusals import N_

TITLE = N_("The written part")
QUESTION = N_("Question {number} of {total}")
HEARD = N_("In the recording:")
MOST = N_("Choose at most {most}.")


def sheet_of(code: str, questions: Iterable[Question], language: str) -> Sheet:
    """The sheet of these questions, in this language where they are told in it."""
    asked = list(questions)
    return Sheet(
        title=_say(language, TITLE),
        code=code,
        language=language,
        questions=tuple(_printed(one, len(asked), language) for one in asked),
    )


def paragraphs_of(sheet: Sheet) -> Iterable[tuple[Place, str]]:
    """The same, as text."""
    yield Place.HEADING, f"{sheet.title}, {sheet.code}"
    for question in sheet.questions:
        yield Place.HEADING, question.heading
        yield from ((Place.WORDS, words) for words in question.paragraphs)
        for part in question.parts:
            yield from ((Place.WORDS, words) for words in (part.ask, part.how) if words)
            yield from ((Place.CHOICE, f"{one.mark} {one.text}") for one in (*part.options, *part.targets))


def _printed(question: Question, total: int, language: str) -> PrintedQuestion:
    item = question.item
    shown = item.view(
        Asked(item_id=item.id, position=question.number, kind=item.kind, stem=item.stem, language=item.language)
    )
    heard = (_say(language, HEARD), *shown.media.transcript) if shown.media else ()
    explained = (f"{one.word}: {one.meaning}" for one in shown.glossary)
    return PrintedQuestion(
        heading=_say(language, QUESTION, number=question.number, total=total),
        language=item.language,
        paragraphs=(*heard, *shown.paragraphs, *explained, *item.printed_text),
        parts=tuple(_part(item, part, language) for part in shown.parts),
    )


def _part(item: Item, part: PartView, language: str) -> PrintedPart:
    how = _say(language, item.parts[part.id].on_paper)
    most = _say(language, MOST, most=part.most) if part.most and part.most < len(part.options) else ""
    one_of_several = f"[{part.id}] " if len(item.parts) > 1 else ""
    return PrintedPart(
        ask=f"{one_of_several}{part.ask}".strip(),
        how=f"{how} {most}".strip(),
        options=tuple(Marked(mark=f"{MARKS[at]})", text=one.text) for at, one in enumerate(part.options)),
        targets=tuple(Marked(mark=f"{at})", text=one.text) for at, one in enumerate(part.targets, 1)),
    )


def _say(language: str, msgid: str, **values: object) -> str:
    return sentence(language, msgid, values, package="exam")
