"""The published Code of Ethics: fourteen principles in everyday words, in each language, under one version.

Two services show it to people who sign it: in training, and to be certified.
"""

from functools import cache
from importlib import resources

import yaml
from pydantic import BaseModel


class Principle(BaseModel, frozen=True):
    number: int
    title: str
    text: str
    promise: str


class CodeOfEthics(BaseModel, frozen=True):
    """`version` is what a signature keeps; it is the same in every language."""

    version: str
    source: str
    principles: tuple[Principle, ...]


@cache
def code_of_ethics(language: str = "en") -> CodeOfEthics:
    """English where the wording of a language is not published yet."""
    file = resources.files(__package__).joinpath(f"{language}.yaml")
    chosen = file if file.is_file() else resources.files(__package__).joinpath("en.yaml")
    return CodeOfEthics.model_validate(yaml.safe_load(chosen.read_text()))
