"""For whom the examination is open, since their training stands."""
