"""What people change about how they read."""

from sqlmodel import Session

from gateway.accounts.commands import keep_preferences
from gateway.preferences.inputs import ChangeLanguage, SavePreferences
from shared.actor import Actor


def save_preferences(session: Session, actor: Actor, what: SavePreferences) -> None:
    """Save how one likes to read."""
    keep_preferences(session, actor.id, what.language, what.model_dump())


def change_language(session: Session, actor: Actor, what: ChangeLanguage) -> None:
    """Change the language, and nothing else of how one reads."""
    keep_preferences(session, actor.id, what.language)
