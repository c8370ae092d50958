"""What is said while a slide stands: the notes, spoken sentence by sentence, or a recording that lies beside them."""

import re
import shutil
import subprocess
import wave
from pathlib import Path
from typing import NamedTuple

RATE = 22_050
"""Samples a second of every voice; one channel, 16 bits."""
_WORDS_A_MINUTE = 150
_PAUSE = 0.35
_SENTENCE_END = re.compile(r"(?<=[.?!:])(?P<close>[”’)]?)\s+")


class Said(NamedTuple):
    """A sentence, and for how many seconds it is heard, with the pause after it."""

    text: str
    seconds: float


class Spoken(NamedTuple):
    sentences: list[Said]
    samples: bytes


def refuse_unless_installed() -> None:
    missing = [program for program in ("espeak-ng", "ffmpeg") if shutil.which(program) is None]
    if missing:
        raise SystemExit(f"A film needs {' and '.join(missing)}. On Debian or Ubuntu: apt install {' '.join(missing)}")


def sentences(note: str) -> list[str]:
    """Captions of a length that can be read: a sentence each, closing quotation marks kept with it."""
    marked = _SENTENCE_END.sub(r"\g<close>\n", " ".join(note.split()))
    return [line for line in marked.split("\n") if line]


def speak(note: str, folder: Path) -> Spoken:
    """By the speech engine of the distribution."""
    said, samples = [], b""
    for text in sentences(note):
        file = folder / "sentence.wav"
        command = ["espeak-ng", "-v", "en-us", "-s", str(_WORDS_A_MINUTE), "-w", str(file), "--stdin"]
        subprocess.run(command, input=text.encode(), check=True, capture_output=True)
        sound = _samples(file) + silence(_PAUSE)
        said.append(Said(text, seconds(sound)))
        samples += sound
    return Spoken(said, samples)


def recorded(note: str, voice: Path, folder: Path) -> Spoken:
    """Somebody's own voice. When each sentence begins is not measured but shared out by its letters."""
    file = folder / "recorded.wav"
    shape = ["-ar", str(RATE), "-ac", "1", "-c:a", "pcm_s16le"]
    subprocess.run(["ffmpeg", "-y", "-i", str(voice), *shape, str(file)], check=True, capture_output=True)
    samples = _samples(file)
    return Spoken(shared_out(sentences(note), seconds(samples)), samples)


def shared_out(texts: list[str], whole: float) -> list[Said]:
    letters = sum(map(len, texts)) or 1
    return [Said(text, whole * len(text) / letters) for text in texts]


def silence(length: float) -> bytes:
    return bytes(2 * round(RATE * length))


def seconds(samples: bytes) -> float:
    return len(samples) / 2 / RATE


def _samples(file: Path) -> bytes:
    with wave.open(str(file), "rb") as sound:
        if (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) != (RATE, 1, 2):
            raise SystemExit(f"The speech engine gave {sound.getframerate()} samples a second, not {RATE}.")
        return sound.readframes(sound.getnframes())
