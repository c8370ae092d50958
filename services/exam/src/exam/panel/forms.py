from pydantic import BaseModel, Field


class JoinForm(BaseModel):
    name: str = Field(max_length=120)
    certified_peer_specialist: bool = False


class ConfirmForm(BaseModel):
    certified_peer_specialist: bool = False
