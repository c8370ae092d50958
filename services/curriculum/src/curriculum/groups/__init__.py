"""A group as those who lead it see it: who waits, who is there, how far they are, when they meet."""
