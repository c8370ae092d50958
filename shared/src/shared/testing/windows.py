"""Two windows at one form: each knows what was saved when it was opened, and sends it along."""

import html
import re

import httpx2

from shared.actor import Actor
from shared.testing.cast import alice
from shared.testing.scene import Scene

CHANGED = "This was changed in another window or on another device."
MEANWHILE = "Saved in the other window:"


class Window:
    """A page that was opened, with what it knows of what was saved then."""

    def __init__(self, scene: Scene, page: str, *, as_: Actor = alice) -> None:
        self.scene, self.page, self.as_ = scene, page, as_
        self.base = self._base(scene.read(page, as_=as_))

    def sends(self, to: str = "", fields: dict[str, object] | None = None, **more: str) -> httpx2.Response:
        named = {name.replace("__", "."): value for name, value in more.items()}
        answer = self.scene.send(
            to or self.page,
            {"base": self.base} | (fields or {}) | named,
            as_=self.as_,
            headers={"Referer": f"http://testserver{self.page}"},
        )
        if answer.status_code == 409:
            self.base = self._base(answer.text)
        return answer

    def _base(self, page: str) -> str:
        found = re.search(r'name="base" value="([^"]*)"', page)
        assert found, page
        return html.unescape(found[1])
