"""What is seen of an analysis. Its figures are those of `psychometrics.figures`."""

from datetime import datetime

from pydantic import BaseModel

from exam.analysis.rules import Finding, RowSeverity, State
from psychometrics.figures import FormFigures, ItemFigures, OptionTable, RaterFigures, Report


class Run(BaseModel, frozen=True):
    id: str
    state: State
    asked_at: datetime
    made_at: datetime | None


class Made(BaseModel, frozen=True):
    """What the process answers that makes a report. `inputs`: SHA-256 of what it was made of."""

    inputs: str
    engine: str
    report: Report


class MadeRun(Made, frozen=True):
    """`examiners`: their names by their ids."""

    id: str
    made_at: datetime
    examiners: dict[str, str]
    severity: tuple[RowSeverity, ...] = ()


class FoundTable(BaseModel, frozen=True):
    """What the options of a question drew from people who had one form, and what stands out in it.

    `form`: its number in the report, from 1. `version`: of the item; None where it is not known.
    """

    form: int
    form_id: str
    version: int | None
    table: OptionTable
    findings: tuple[Finding, ...]


class FormReport(BaseModel, frozen=True):
    """`to_look_at`: of its questions those in which something stands out.

    `beside_id`: of the form that it is held against.
    """

    run_id: str
    made_at: datetime
    number: int
    form: FormFigures
    beside_id: str
    to_look_at: tuple[FoundTable, ...]


class ItemReport(BaseModel, frozen=True):
    run_id: str
    made_at: datetime
    item: ItemFigures
    tables: tuple[FoundTable, ...]


class RaterReport(BaseModel, frozen=True):
    """What a report says of one who scores. `rater`: None where it knows nothing of them.

    `connected`: whether all who score share answers, so that they can be compared.
    """

    made_at: datetime
    connected: bool
    rater: RaterFigures | None


class FiguresFile(BaseModel, frozen=True):
    name: str
    content: bytes
