"""Templates are compiled once for each language, with their sentences in it: a page has a hundred of them."""

from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from shared import i18n


class WithSentences(NodeTransformer):
    """Puts what `_("…")` says in the place of the call, where no value is to be filled in."""

    def __init__(self, package: str, language: str) -> None:
        self._sentences = i18n.translations(package, language)

    def visit_Call(self, node: nodes.Call, *args: Any, **kwargs: Any) -> nodes.Node:  # noqa: N802  the name by which Jinja finds it
        self.generic_visit(node, *args, **kwargs)
        match node:
            case nodes.Call(
                node=nodes.Name(name="_"),
                args=[nodes.Const(value=str(msgid))],
                kwargs=[],
                dyn_args=None,
                dyn_kwargs=None,
            ):
                sentence = self._sentences.gettext(msgid)
                said = nodes.Const(sentence % {} if "%" in sentence else sentence, lineno=node.lineno)
                return nodes.MarkSafe(said, lineno=node.lineno)
        return node
