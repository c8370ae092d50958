from base64 import b64decode
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from shared.inputs import Input
from shared.pages import Upload
from shared.refusals import N_


class Sound(Upload):
    """What telephones and computers record a voice as."""

    accepted = frozenset(
        {
            "audio/mpeg",
            "audio/mp4",
            "audio/x-m4a",
            "video/mp4",
            "audio/ogg",
            "application/ogg",
            "audio/webm",
            "video/webm",
            "audio/wave",
            "audio/wav",
            "audio/x-wav",
        }
    )
    advice = N_("Please choose a sound file: MP3, M4A, OGG, WebM or WAV.")


def _sent(recording: object) -> object:
    """JSON brings it as text (RFC 4648, base64), a form as a file."""
    if not isinstance(recording, str):
        return recording
    try:
        return Sound.of("recording", b64decode(recording, validate=True))
    except ValueError:
        raise ValueError(Sound.advice) from None


class KeepRecording(Input):
    """A sound file; what it is, is found from its content."""

    recording: Annotated[Sound, BeforeValidator(_sent), WithJsonSchema({"type": "string", "format": "base64"})]
