"""`python -m curriculum.media.film NUMBER`: film, captions and transcript of one module, in `var/media`."""

import json
import subprocess
import sys
import tempfile
import time
import wave
from pathlib import Path
from typing import Any

import typst

from curriculum.media.book import nodes
from curriculum.media.film.captions import AFTER, BEFORE, Slides, lasting, transcript, web_vtt
from curriculum.media.film.speech import RATE, Spoken, recorded, refuse_unless_installed, silence, speak
from curriculum.media.texts import tree
from curriculum.modules.content import Module
from curriculum.modules.files import load
from curriculum.settings import CurriculumSettings
from shared.papers.printing import FAMILIES, FONTS

_TEMPLATE = Path(__file__).parents[1] / "papers" / "slides.typ"
_FRAMES = "fps=5,tpad=stop=-1:stop_mode=clone"
"""The last still stands until the voice ends."""
_PICTURE = ["-c:v", "libx264", "-preset", "veryfast", "-tune", "stillimage", "-vf", _FRAMES, "-pix_fmt", "yuv420p"]
_REST = ["-c:a", "aac", "-b:a", "64k", "-c:s", "mov_text", "-metadata:s:s:0", "language=eng", "-threads", "1"]


def main(number: str) -> None:
    refuse_unless_installed()
    settings = CurriculumSettings()
    module = load(settings.content).module(int(number)) if number.isdigit() else None
    if module is None or not module.slides:
        raise SystemExit(f"There are no slides for a module {number}.")
    name = f"{module.number:02}-{module.slug}"
    place = settings.var / "media" / name
    place.mkdir(parents=True, exist_ok=True)
    began = time.perf_counter()
    lasts = make_film(module, settings.content / "en" / name / "voice", place)
    print(f"  film.mp4, film.vtt, transcript.txt: {lasts / 60:.1f} minutes long, made in", end=" ")
    print(f"{time.perf_counter() - began:.1f} s, in {place}")


def make_film(module: Module, voices: Path, place: Path) -> float:
    """How long it lasts, in seconds."""
    with tempfile.TemporaryDirectory(prefix="peerway-film-") as temporary:
        folder = Path(temporary)
        spoken = [_spoken(slide.note, voices, number, folder) for number, slide in enumerate(module.slides, start=1)]
        said = [one.sentences for one in spoken]
        (place / "film.vtt").write_text(web_vtt(said))
        (place / "transcript.txt").write_text(transcript(module, said))
        _write_sound(spoken, folder / "voice.wav")
        _write_stills(module, said, folder)
        inputs = ["-f", "concat", "-i", "stills.txt", "-i", "voice.wav", "-i", str((place / "film.vtt").resolve())]
        ends = ["-t", f"{sum(map(lasting, said)):.3f}"]
        command = ["ffmpeg", "-y", *inputs, *_PICTURE, *_REST, *ends, str((place / "film.mp4").resolve())]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return sum(map(lasting, said))


def stills(module: Module) -> list[bytes]:
    said = {
        "title": f"Module {module.number}: {module.title}",
        "slides": [nodes(tree(slide.html)) for slide in module.slides],
        "pictures": {name: svg.decode() for name, svg in module.pictures.items()},
    }
    inputs = {"module": json.dumps(said), "fonts": json.dumps(FAMILIES)}
    made: Any = typst.compile(
        _TEMPLATE, format="png", ppi=72.0, sys_inputs=inputs, font_paths=[FONTS], ignore_system_fonts=True
    )
    return made if isinstance(made, list) else [made]


def _spoken(note: str, voices: Path, number: int, folder: Path) -> Spoken:
    own = next(iter(sorted(voices.glob(f"{number:02}.*"))), None)
    return recorded(note, own, folder) if own else speak(note, folder)


def _write_sound(spoken: list[Spoken], file: Path) -> None:
    with wave.open(str(file), "wb") as sound:
        sound.setframerate(RATE)
        sound.setnchannels(1)
        sound.setsampwidth(2)
        for one in spoken:
            sound.writeframes(silence(BEFORE) + one.samples + silence(AFTER))


def _write_stills(module: Module, said: Slides, folder: Path) -> None:
    """The last one is named twice: ffmpeg drops the last of a list."""
    listed = []
    for number, (picture, sentences) in enumerate(zip(stills(module), said, strict=True)):
        (folder / f"{number:02}.png").write_bytes(picture)
        listed += [f"file {number:02}.png", f"duration {lasting(sentences):.3f}"]
    (folder / "stills.txt").write_text("\n".join([*listed, listed[-2]]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
