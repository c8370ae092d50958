"""The wording of the Code of Ethics, as the registry tells it; before that, the one of the software."""
