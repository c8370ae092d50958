from datetime import datetime

from pydantic import BaseModel

from shared.pages import Upload


class EvidenceFile(BaseModel, frozen=True):
    """A file as it was sent; `content_type` is what its content was found to be."""

    name: str
    content: bytes
    content_type: str

    @classmethod
    def of(cls, upload: Upload) -> "EvidenceFile":
        return cls(name=upload.name, content=upload.content, content_type=upload.content_type)


class EvidenceView(BaseModel, frozen=True):
    id: str
    name: str
    content_type: str
    size: int
    added_at: datetime
