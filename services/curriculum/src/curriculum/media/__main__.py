"""`python -m curriculum.media [NUMBER …]`: slides, PDF and EPUB of the modules named, or of all, in `var/media`."""

import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from curriculum.media.book import make_book
from curriculum.media.epub import make_epub
from curriculum.media.slides import make_slides
from curriculum.modules.content import Curriculum, Module
from curriculum.modules.files import load
from curriculum.settings import CurriculumSettings
from shared import clock

Makers = dict[str, Callable[[Module], bytes]]


def main(chosen: list[str]) -> None:
    settings = CurriculumSettings()
    curriculum = load(settings.content)
    wanted = _wanted(curriculum, chosen)
    place = settings.var / "media"
    made: dict[str, int] = defaultdict(int)
    seconds: dict[str, float] = defaultdict(float)
    for module in wanted:
        for name, make in _makers(curriculum, module).items():
            began = time.perf_counter()
            _keep(place / f"{module.number:02}-{module.slug}" / name, make(module))
            seconds[name] += time.perf_counter() - began
            made[name] += 1
        if not module.slides:
            print(f"  module {module.number} has no slides yet")
    for name, count in made.items():
        print(f"  {name:<12} {count:3} made {seconds[name]:7.1f} s")
    print(f"  together     {sum(made.values()):3} made {sum(seconds.values()):7.1f} s, in {place}")


def _makers(curriculum: Curriculum, module: Module) -> Makers:
    now = clock.real_now()
    slides: Makers = {"slides.pptx": lambda module: make_slides(module, now)} if module.slides else {}
    return slides | {
        "module.pdf": make_book,
        "module.epub": lambda module: make_epub(module, curriculum.glossary, now),
    }


def _wanted(curriculum: Curriculum, chosen: list[str]) -> list[Module]:
    if not chosen:
        return list(curriculum.modules)
    by_number = {str(module.number): module for module in curriculum.modules}
    strange = [number for number in chosen if number.lstrip("0") not in by_number]
    if strange:
        raise SystemExit(f"There is no module {', '.join(strange)}. They go from 1 to {len(by_number)}.")
    return [by_number[number.lstrip("0")] for number in chosen]


def _keep(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


if __name__ == "__main__":
    main(sys.argv[1:])
