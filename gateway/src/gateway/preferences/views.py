"""What is seen of preferences."""

from shared.identity import Language, Preferences


class OwnPreferences(Preferences, frozen=True):
    language: Language = "en"
