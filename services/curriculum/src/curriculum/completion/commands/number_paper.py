import secrets

from sqlmodel import Session

from curriculum.completion.rules import PAPER_ALPHABET, paper_number
from curriculum.completion.tables import PaperNumber


def number_paper(session: Session) -> str:
    """A number that no paper about attendance has yet."""
    number = _any_number()
    while session.get(PaperNumber, number) is not None:
        number = _any_number()
    session.add(PaperNumber(number=number))
    session.flush()
    return number


def _any_number() -> str:
    return paper_number("".join(secrets.choice(PAPER_ALPHABET) for _ in range(8)))
