"""A person's own choice to be shown as retired, and their coming back."""
