"""What a person sent with a form, as a checked model.

`body: Form[ChooseListing]`. What cannot be read comes back to the person on the page that
they filled in, with all they typed: see `shared.pages.refusing`.
"""

import re
import types
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, Union, get_args, get_origin

from fastapi import Depends
from pydantic import BaseModel, SecretStr, ValidationError
from pydantic.fields import FieldInfo
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from shared.pages.bodies import read_form
from shared.pages.rendering import KEPT
from shared.pages.sentences import Complaint, complaints
from shared.pages.uploads import Upload
from shared.refusals import Invalid

TYPED = "peerway.typed"
"""Where a request keeps what was typed, for the case that a command refuses."""

ASKED_AGAIN = "peerway.asked-again"
"""Whether something was sent that a page never gives back: a password, a file."""
SENT_BY_ITSELF = "_again"
"""The field with which a page sends its form by itself, once; where a request keeps that it was so."""
SECRETS: set[str] = set()
"""The names of all passwords in the forms of this process: what is read without its form shows none of them."""
_MARK = re.compile(r"[0-9.]{1,60}")

Model = TypeVar("Model", bound=BaseModel)
_MANY = (list, tuple, set, frozenset)


class AnswersNeedAnotherLook(Invalid):
    slug = "answers"

    def __init__(self, complaints: list[Complaint]) -> None:
        super().__init__()
        self.complaints = complaints


def form(model: type[Model]) -> Callable[[Request], Awaitable[Model]]:
    """A dependency that reads the form of a request into `model`."""
    SECRETS.update(_secrets(model))

    async def answers(request: Request) -> Model:
        request.scope[TYPED] = {}
        async with read_form(request, _bounds(model)) as sent:
            request.scope[TYPED] = _typed(model, sent.fields)
            request.scope[ASKED_AGAIN] = _asked_again(model, sent.fields)
            request.scope[KEPT] = _mark(sent.fields)
            request.scope[SENT_BY_ITSELF] = SENT_BY_ITSELF in sent.fields
            if sent.refusal is not None:
                raise sent.refusal
            values = {**_further(model, sent.fields), **await _values(model, sent.fields)}
        try:
            return model.model_validate(values, strict=False)
        except ValidationError as refused:
            raise AnswersNeedAnotherLook(complaints(refused, model)) from None

    return answers


if TYPE_CHECKING:
    Form = Annotated[Model, "what was sent with a form"]
else:

    class Form:
        """A door's parameter: `body: Form[ChooseListing]`."""

        def __class_getitem__(cls, model: type[Model]) -> Any:
            return Annotated[model, Depends(form(model))]


def _bounds(model: type[BaseModel]) -> set[str]:
    """The settings that bound its files."""
    kinds = [_kind(field.annotation) for field in model.model_fields.values()]
    return {kind.bounded_by for kind in kinds if isinstance(kind, type) and issubclass(kind, Upload)}


def _mark(sent: FormData) -> str | None:
    """See `static/js/keeping.js`: it goes into the address of the next page, and there it proves that we have them."""
    mark = sent.get("_kept")
    return mark if isinstance(mark, str) and _MARK.fullmatch(mark) else None


async def _values(model: type[BaseModel], sent: FormData) -> dict[str, Any]:
    """What the model is given: a field that was left empty is not given, so that its default holds."""
    read = {name: await _value(name, field, sent) for name, field in model.model_fields.items()}
    return {name: value for name, value in read.items() if value is not None}


async def _value(name: str, field: FieldInfo, sent: FormData) -> Any:
    kind = _kind(field.annotation)
    if kind in _MANY:
        return [_plain(value) for value in sent.getlist(name) if isinstance(value, str) and value.strip()]
    if kind is dict:
        return _group(name, sent)
    if kind is bool:
        return bool(sent.get(name))
    if get_args(field.annotation) == (True,):  # a promise: a box that has to be ticked
        return True if sent.get(name) else None
    value = sent.get(name)
    if isinstance(value, UploadFile):
        of_kind = kind if isinstance(kind, type) and issubclass(kind, Upload) else Upload
        return of_kind.of(value.filename, await value.read()) if value.filename else None
    if kind is SecretStr:
        return value or None
    if kind is str:
        return _lines(name, sent) or None
    return _plain(value or "") or None


def _kind(annotation: Any) -> Any:
    """The type behind `list[str]`, `bool | None` and their like."""
    if get_origin(annotation) in (Union, types.UnionType):
        inner = [part for part in get_args(annotation) if part is not type(None)]
        return _kind(inner[0]) if len(inner) == 1 else annotation
    return get_origin(annotation) or annotation


def _group(name: str, sent: FormData) -> dict[str, str]:
    """Fields named `ratings.r1`, `ratings.r2` fill `ratings: dict[str, …]`."""
    start = name + "."
    group = {key.removeprefix(start): _lines(key, sent) for key in sent if key.startswith(start)}
    return {key: value for key, value in group.items() if value}


def _lines(name: str, sent: FormData) -> str:
    """Boxes of one name that are ticked: as many lines."""
    return "\n".join(filter(None, (_plain(one) for one in sent.getlist(name) if isinstance(one, str))))


def _further(model: type[BaseModel], sent: FormData) -> dict[str, str]:
    """Fields that the model does not name, where it says that it takes them."""
    if model.model_config.get("extra") != "allow":
        return {}
    return {key: _plain(value) for key, value in sent.items() if isinstance(value, str) and not key.startswith("_")}


def _plain(text: str) -> str:
    """Without what browsers and keyboards add: \\r, the spaces around, control characters that no database keeps."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(character for character in lines if character >= " " or character in "\n\t").strip()


def _secrets(model: type[BaseModel]) -> list[str]:
    return [name for name, field in model.model_fields.items() if _kind(field.annotation) is SecretStr]


def _asked_again(model: type[BaseModel], sent: FormData) -> bool:
    secret = _secrets(model)
    files = [value for value in sent.values() if isinstance(value, UploadFile) and value.filename]
    return bool(files) or any(sent.get(name) for name in secret)


def _typed(model: type[BaseModel], sent: FormData) -> Mapping[str, list[str]]:
    """What was typed, by field, except secrets. A box that was not ticked is there too, as an empty list."""
    typed: dict[str, list[str]] = {name: [] for name in model.model_fields}
    secret = {name for name, field in model.model_fields.items() if _kind(field.annotation) is SecretStr}
    for key, value in sent.multi_items():
        if isinstance(value, str) and key not in secret and not key.startswith("_"):
            typed.setdefault(key, []).append(value)
    return typed
