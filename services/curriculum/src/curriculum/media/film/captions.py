"""Captions (WebVTT) and the transcript, from what is said and when."""

from collections.abc import Iterator

from curriculum.media.film.speech import Said
from curriculum.media.texts import plain, tree
from curriculum.modules.content import Module

BEFORE, AFTER = 1.0, 1.0
"""Seconds in which a slide stands before anybody speaks, and after."""

Slides = list[list[Said]]


def lasting(said: list[Said]) -> float:
    return BEFORE + sum(one.seconds for one in said) + AFTER


def web_vtt(slides: Slides) -> str:
    cues = (f"{_clock(begins)} --> {_clock(ends)}\n{text}\n" for begins, ends, text in _cues(slides))
    return "\n".join(["WEBVTT\n", *cues])


def transcript(module: Module, slides: Slides) -> str:
    """What is seen and what is said, slide by slide."""
    parts = [f"Module {module.number}: {module.title}"]
    for number, (slide, said) in enumerate(zip(module.slides, slides, strict=True), start=1):
        seen = tree(slide.html)
        for picture in seen.iter("img"):
            picture.text = f"Picture: {picture.get('alt')}"
        lines = [plain(item) for block in seen for item in (block if block.tag in ("ul", "ol") else [block])]
        parts.append("\n".join([f"Slide {number}. {lines[0]}", *lines[1:], "", " ".join(one.text for one in said)]))
    return "\n\n".join(parts) + "\n"


def _cues(slides: Slides) -> Iterator[tuple[float, float, str]]:
    begins = 0.0
    for said in slides:
        now = begins + BEFORE
        for sentence in said:
            yield now, now + sentence.seconds, sentence.text
            now += sentence.seconds
        begins += lasting(said)


def _clock(moment: float) -> str:
    milliseconds = round(moment * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"
