from pydantic import BaseModel


class UnlistedAnswer(BaseModel, frozen=True):
    """A short answer, as a key would write it, that no key knows. Nobody sees whose it is. `id`: of these words."""

    id: str
    item_id: str
    version: int
    words: str
