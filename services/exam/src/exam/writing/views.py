from pydantic import BaseModel

from exam.catalog.views import Strands


class ItemForm(BaseModel, frozen=True):
    """What stands in the fields of an item that is written; `base`: None where it is new."""

    id: str = ""
    base: int | None = None
    kind: str
    domain: str = ""
    element: str = ""
    modules: tuple[int, ...] = ()
    principles: tuple[int, ...] = ()
    stem: str = ""
    glossary: str = ""
    options: dict[str, str] = {}
    worths: dict[str, str] = {}
    reasons: dict[str, str] = {}
    most: int | None = None
    spanish: dict[str, str] = {}
    strands: Strands
    used: bool = False
