"""The rooms in which parts of the examination are held, kept by administrators."""
