"""What a sheet of answers on paper keeps others from."""

from datetime import datetime

from shared.refusals import N_, Conflict


class OnPaper(Conflict):
    slug = "on-paper"
    sentence = N_("The answers of this part are on paper. It is sent in once two people have keyed them.")


class TakenIn(Conflict):
    slug = "sheet-taken-in"
    sentence = N_("The sheet of this sitting is taken in already, so its clock stays as it is.")


class NotTakenIn(Conflict):
    slug = "sheet-not-taken-in"
    sentence = N_("This sheet is not taken in yet. Please take it in first, then two people key it.")


def refuse_if_on_paper(on_paper: bool) -> None:
    if on_paper:
        raise OnPaper


def refuse_if_taken_in(taken_in_at: datetime | None) -> None:
    if taken_in_at is not None:
        raise TakenIn


def refuse_unless_taken_in(taken_in_at: datetime | None) -> None:
    if taken_in_at is None:
        raise NotTakenIn
