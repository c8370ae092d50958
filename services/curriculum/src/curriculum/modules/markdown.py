"""Lesson text to HTML. Raw HTML in a text stays text; pictures come from the module itself."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

WORDS_A_MINUTE = 180
_LOCAL = re.compile(r"^pictures/([a-z0-9-]+\.svg)$")


class StrangePicture(Exception):
    """A picture that does not lie beside its text, or has no words for those who do not see it."""


class _Renderer(RendererHTML):
    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        picture = tokens[idx]
        found = _LOCAL.match(str(picture.attrs["src"]))
        if not found or not picture.content.strip():
            raise StrangePicture(str(picture.attrs["src"]))
        picture.attrs["src"] = f"{env['pictures']}/{found[1]}"
        picture.attrs["width"], picture.attrs["height"] = env["sizes"].get(found[1], (640, 360))
        return super().image(tokens, idx, options, env)


_markdown = MarkdownIt("commonmark", {"html": False, "typographer": True}, renderer_cls=_Renderer)
_markdown.enable(["smartquotes", "replacements"])


def to_html(text: str, pictures: str = "", sizes: dict[str, tuple[int, int]] | None = None) -> str:
    html: str = _markdown.render(text, {"pictures": pictures, "sizes": sizes or {}})
    return html


def inline(text: str) -> str:
    """A sentence in which an author stressed a *word*, as HTML."""
    html: str = _markdown.renderInline(text)
    return html


def reading_minutes(text: str) -> int:
    """Rounded up: nobody should feel slow."""
    return max(1, -(-len(text.split()) // WORDS_A_MINUTE))
