from datetime import date, datetime

from pydantic import BaseModel

from ce_tracker.log_papers.rules import Worth
from ce_tracker.training_log.views import LogTotals


class LogStatement(LogTotals, frozen=True):
    """What a paper says, and its signature holds."""

    about: str
    code: str
    name: str
    issued_on: date

    @property
    def totals(self) -> LogTotals:
        return LogTotals(**self.model_dump(include=set(LogTotals.model_fields)))


class PaperView(BaseModel, frozen=True):
    """As its owner sees it in a list."""

    id: str
    says: LogStatement
    issued_at: datetime
    worth: Worth


class PaperPdf(BaseModel, frozen=True):
    """What is printed, and the signed text that goes into the file."""

    says: LogStatement
    signed: str


class CheckedPaper(BaseModel, frozen=True):
    """For whoever was given the paper. What it says, and the signed text, are told while the log says the same."""

    worth: Worth
    as_of: date
    says: LogStatement | None
    signed: str | None


class SigningKey(BaseModel, frozen=True):
    """A JSON Web Key (RFC 8037): with it anybody checks the signature on a paper by themselves."""

    kty: str = "OKP"
    crv: str = "Ed25519"
    use: str = "sig"
    kid: str
    x: str


class SigningKeys(BaseModel, frozen=True):
    keys: tuple[SigningKey, ...]
