"""Saving an answer by the shortest way, since nothing is asked more often; `api.save_answer` is its documented twin."""

from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field, ValidationError

from exam.answers import commands
from exam.answers.inputs import SaveAnswer, Version, WriterToken
from shared import clock
from shared.database import Database
from shared.identity import Identity, Policy
from shared.inputs import Id
from shared.web import Fast


class _Address(BaseModel):
    sitting_id: Id
    item_id: Id
    writer_token: WriterToken | None = Field(None, alias="window")


_STANDS_IN = {"sitting_id": "path", "item_id": "path", "window": "query"}


async def save_answer(request: Request, who: Identity) -> Response:
    address, version = _read(request, await request.body())
    what = SaveAnswer.model_construct(item_id=address.item_id, version=version, writer_token=address.writer_token)
    db: Database = request.app.state.database
    receipt = await db.write_directly(commands.save_answer, who.actor, address.sitting_id, what, now=clock.now())
    return Response(receipt.model_dump_json(), media_type="application/json")


def _read(request: Request, sent: bytes) -> tuple[_Address, Version]:
    wrong: list[Any] = []
    address = version = None
    try:
        address = _Address.model_validate(dict(request.query_params) | request.path_params)
    except ValidationError as error:
        wrong += [{**one, "loc": (_STANDS_IN[str(one["loc"][0])], *one["loc"])} for one in _errors(error)]
    try:
        version = Version.model_validate_json(sent) if _is_json(request) else Version.model_validate(sent)
    except ValidationError as error:
        wrong += [{**one, "loc": ("body", *one["loc"])} for one in _errors(error)]
    if address is None or version is None:
        raise RequestValidationError(wrong)
    return address, version


def _errors(error: ValidationError) -> list[Any]:
    return [*error.errors(include_url=False)]


def _is_json(request: Request) -> bool:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))


FAST = Fast("PUT", "/sittings/{sitting_id}/answers/{item_id}", Policy(), save_answer)
