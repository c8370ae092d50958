from collections.abc import Collection, Mapping

from sqlmodel import Session

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.queries import described
from exam.bank.views import ItemVersion
from exam.catalog.views import ReviewedForm
from exam.items.content import PublishedForm
from exam.items.queries import newest
from exam.reviews.queries import retired_items, stages_of
from exam.reviews.rules import Stage
from shared.actor import Actor


def reviewed_forms(session: Session, actor: Actor) -> tuple[ReviewedForm, ...]:
    """The published forms: a handful, each with how far its items are reviewed."""
    refuse_if_yet_to_sit(session, actor)
    forms = newest(session, PublishedForm)
    known = described(session, {ItemVersion(part.id, part.version) for form in forms for part in form.items})
    reached, retired = stages_of(session, known.values()), retired_items(session)
    return tuple(_form(form, reached, retired) for form in forms)


def _form(form: PublishedForm, reached: Mapping[ItemVersion, Stage], retired: Collection[str]) -> ReviewedForm:
    found = [reached.get(ItemVersion(part.id, part.version)) for part in form.items]
    return ReviewedForm(
        id=form.id,
        items=len(found),
        accepted=found.count(Stage.ACCEPTED),
        proposed=found.count(Stage.PROPOSED),
        retired=sum(part.id in retired for part in form.items),
    )
