"""The film's stills, captions and transcript. The voice needs programs of the distribution and is heard by people."""

import re
import struct
from pathlib import Path

import pytest

from curriculum.media.film.__main__ import main, stills
from curriculum.media.film.captions import AFTER, BEFORE, lasting, transcript, web_vtt
from curriculum.media.film.speech import Said, sentences, shared_out
from curriculum.media.texts import tree
from curriculum.modules.content import Module

SLIDES = [[Said("Say hello.", 1.5), Said("Start on time.", 2.0)], [Said("What did he do?", 3599.25)]]


def test_every_slide_is_a_still_of_one_size(module: Module) -> None:
    made = stills(module)

    assert len(made) == len(module.slides)
    assert {struct.unpack(">II", png[16:24]) for png in made} == {(1280, 720)}


def test_captions_follow_the_voice() -> None:
    assert web_vtt(SLIDES).startswith("WEBVTT\n\n")
    assert re.findall(r"(\S+) --> (\S+)\n(.+)", web_vtt(SLIDES)) == [
        ("00:00:01.000", "00:00:02.500", "Say hello."),
        ("00:00:02.500", "00:00:04.500", "Start on time."),
        ("00:00:06.500", "01:00:05.750", "What did he do?"),
    ]
    assert lasting(SLIDES[0]) == BEFORE + 3.5 + AFTER


def test_a_note_is_spoken_sentence_by_sentence() -> None:
    assert sentences("Ask: What did he do?\nStop at “But your lease.” Wait.  Go on") == [
        "Ask:",
        "What did he do?",
        "Stop at “But your lease.”",
        "Wait.",
        "Go on",
    ]
    assert sentences("") == []


def test_a_recording_is_shared_out_by_letters() -> None:
    assert shared_out(["abc", "a"], 8.0) == [Said("abc", 6.0), Said("a", 2.0)]
    assert shared_out([], 8.0) == []


def test_the_transcript_tells_what_is_seen_and_what_is_said(module: Module) -> None:
    said = [shared_out(sentences(slide.note), 10.0) for slide in module.slides]

    told = transcript(module, said)

    for slide in module.slides:
        assert all(f"Picture: {picture.get('alt')}" in told for picture in tree(slide.html).iter("img"))
        assert " ".join(slide.note.split()) in told


def test_without_a_voice_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(SystemExit, match="A film needs espeak-ng and ffmpeg"):
        main("1")
