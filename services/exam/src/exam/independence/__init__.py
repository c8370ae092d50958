"""Who has had a part in somebody's way to the examination, and so decides nothing about it."""
