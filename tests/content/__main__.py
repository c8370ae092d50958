"""`make content`: what each module has and lacks, its words, grade and minutes. Ends with 1 if one lacks something.

Minutes are counted: reading is words / 180; scenario, check and reflection are stated; practice is with other people
and is counted apart. Nothing is rounded up to make a course look longer.
"""

import sys

import yaml

from tests.content.lacks import lacks
from tests.content.written import CONTENT, Written, folders, level


def glossary() -> frozenset[str]:
    """Every term, and the initials that stand in brackets behind one."""
    entries = yaml.safe_load((CONTENT / "glossary.yaml").read_text())
    said = (entry["term"].replace("(", " ").replace(")", " ") for entry in entries if entry["means"].strip())
    return frozenset(word for term in said for word in (term, *term.split()))


def row(module: Written) -> tuple[int, float, int, int, int]:
    """Words, highest grade of a page, minutes of reading, of the rest alone, and with others."""
    stated = module.stated.get("minutes", {})
    alone = sum(stated.get(part) or 0 for part in ("scenario", "check", "reflection"))
    highest = max(map(level, module.pages.values()))
    return module.lesson_words, highest, module.reading_minutes, alone, stated.get("practice") or 0


def main() -> int:
    known = glossary()
    modules = [Written(folder) for folder in folders()]
    print(f"{'':36} {'words':>6} {'grade':>6} {'reading':>8} {'alone':>6} {'together':>9}")
    complete, sums = 0, [0, 0, 0, 0]
    for module in modules:
        count, highest, reading, alone, together = row(module)
        sums = [total + one for total, one in zip(sums, (count, reading, alone, together), strict=True)]
        print(f"{module.folder.name[:36]:36} {count:6} {highest:6.1f} {reading:6}ʹ  {alone:4}ʹ  {together:7}ʹ")
        missing = lacks(module, known)
        complete += not missing
        for lack in missing:
            print(f"      {lack}")
    print(f"{'together':36} {sums[0]:6} {'':6} {sums[1]:6}ʹ  {sums[2]:4}ʹ  {sums[3]:7}ʹ")
    print(f"{complete} of {len(modules)} complete")
    print(f"{(sums[1] + sums[2]) / 60:.1f} hours alone, {sums[3] / 60:.1f} with others")
    return 0 if complete == len(modules) else 1


if __name__ == "__main__":
    sys.exit(main())
