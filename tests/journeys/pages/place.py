"""One page to look at: the route it comes from, its address, and who looks."""

from dataclasses import dataclass, field

VISITOR = ""


@dataclass(frozen=True)
class Place:
    """`url` may hold {names} that the scene knows; empty, it is the route itself.

    `typed`: fields filled in before a form of the page, the one at place `form`, is sent, to be given back; None leaves
    the forms alone.
    """

    route: str
    who: str = VISITOR
    url: str = ""
    status: int = 200
    typed: dict[str, str] | None = field(default=None, hash=False)
    form: int = 0

    def address(self, known: dict[str, str]) -> str:
        return (self.url or self.route).format(**known)

    def name(self, known: dict[str, str]) -> str:
        came_back = " (came back)" if self.typed is not None else ""
        return f"{self.address(known)} as {self.who or 'a visitor'}{came_back}"


def came_back(
    route: str, who: str = VISITOR, /, url: str = "", *, status: int = 422, form: int = 0, **typed: str
) -> Place:
    """The form of this page, sent empty but for what is `typed`, as it comes back with what needs another look."""
    return Place(route, who, url, status, typed, form)
