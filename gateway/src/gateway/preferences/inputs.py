"""What people send about how they read."""

from typing import Annotated

from pydantic import Field

from shared.identity import Language, Preferences
from shared.inputs import Input


class SavePreferences(Preferences, Input):
    """What is left out is the house's default."""

    language: Language = "en"


Address = Annotated[str, Field(max_length=2_000)]


class SavePreferencesPage(SavePreferences):
    """`next`: the page that is waited for; empty where nobody came from one."""

    next: Address = ""


class ChangeLanguage(Input):
    language: Language


class ChangeLanguagePage(ChangeLanguage):
    """`next`: the page on which the language was changed."""

    next: Address = "/"
