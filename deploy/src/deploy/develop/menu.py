"""`make menu`: what each service's `main.py` lists is written where else it stands.

That is the order of rooms in `.importlinter`, and the table of rooms in the service's README. Nothing is imported: the
menu is read as text, so that a room that cannot be imported yet is written down as well.
"""

import ast
import re
import sys
from pathlib import Path
from typing import NamedTuple

from deploy.places import ROOT, source
from shared.services import SERVICES, Service

LINTER = ROOT / ".importlinter"
_TABLE = re.compile(r"(\| room \| what it does \|\n\|---\|---\|\n)(?:\|.*\n)*")


class Entry(NamedTuple):
    name: str
    says: str


def menu(service: Service, of: Path | None = None) -> list[Entry]:
    """The rooms of a service from the ground up."""
    package = of or source(service.package)
    tree = ast.parse((package / "main.py").read_text("utf-8"))
    folders = {
        alias.asname or alias.name: line.module.split(".")[-2]
        for line in tree.body
        if isinstance(line, ast.ImportFrom) and (line.module or "").endswith(".room")
        for alias in line.names
        if line.module
    }
    (rooms,) = (word.value for word in ast.walk(tree) if isinstance(word, ast.keyword) and word.arg == "rooms")
    named = [
        next(part.id for part in ast.walk(one) if isinstance(part, ast.Name) and part.id in folders)
        for one in getattr(rooms, "elts", [])
    ]
    return [_entry(package / folders[name] / "room.py") for name in named]


def _entry(file: Path) -> Entry:
    """What a room says of itself: the first argument of its `Room(…)`, and `says`."""
    calls = (one for one in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(one, ast.Call))
    room = next(call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Room")
    says = next(word.value for word in room.keywords if word.arg == "says")
    return Entry(ast.literal_eval(room.args[0]), ast.literal_eval(says))


def with_table(readme: str, rooms: list[Entry]) -> str:
    """The README with its table of rooms as the menu has it."""
    table = "".join(f"| `{room.name}` | {room.says} |\n" for room in rooms)
    if not _TABLE.search(readme):
        raise SystemExit("A README has no table of rooms: | room | what it does |")
    return _TABLE.sub(lambda found: found[1] + table, readme, count=1)


def with_layers(contracts: str, service: Service, rooms: list[Entry]) -> str:
    """`.importlinter` with the layers of a service as its menu has them; what is no room stays above and below."""
    start = contracts.index(f"[importlinter:contract:rooms-of-{service.name}]")
    opened = contracts.index("layers =\n", start) + len("layers =\n")
    ended = next((opened + at for at in [contracts[opened:].find("\n[")] if at >= 0), len(contracts))
    lines = contracts[opened:ended].rstrip("\n").split("\n")
    known = {room.name for room in rooms} | _once_rooms(lines, service)
    places = [number for number, line in enumerate(lines) if line.strip() in known]
    ordered = [f"    {room.name}" for room in reversed(rooms)]
    layers = [*lines[: places[0]], *ordered, *lines[places[-1] + 1 :]]
    return contracts[:opened] + "\n".join(layers) + "\n" + contracts[ended:]


def _once_rooms(lines: list[str], service: Service) -> set[str]:
    """Layers that stand alone on their line and are folders no more: rooms that were taken off the menu."""
    alone = {line.strip() for line in lines if re.fullmatch(r"\s*\w+", line)}
    return {name for name in alone if not (ROOT / service.root / "src" / service.package / f"{name}.py").exists()}


def written() -> dict[Path, str]:
    """Every file that the menus say something of, as it should be."""
    contracts = LINTER.read_text("utf-8")
    files: dict[Path, str] = {}
    for service in SERVICES.values():
        rooms = menu(service)
        contracts = with_layers(contracts, service, rooms)
        readme = ROOT / service.root / "README.md"
        files[readme] = with_table(readme.read_text("utf-8"), rooms)
    return {**files, LINTER: contracts}


def main() -> int:
    for file, text in written().items():
        if file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")
            print(f"  {file.relative_to(ROOT)} follows the menu")
    return 0


if __name__ == "__main__":
    sys.exit(main())
