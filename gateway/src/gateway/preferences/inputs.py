"""What people send about how they read."""

from typing import Annotated

from pydantic import Field

from shared.identity import Language, Preferences
from shared.inputs import Input


class SavePreferences(Preferences, Input):
    """What is left out is the house's default."""

    language: Language = "en"


class ChangeLanguage(Input):
    language: Language


Address = Annotated[str, Field(max_length=2_000)]


class ChangeLanguagePage(ChangeLanguage):
    """`next`: the page on which the language was changed."""

    next: Address = "/"
