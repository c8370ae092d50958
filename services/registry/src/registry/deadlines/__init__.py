"""By when something about a concern has to happen, and on which days nobody works."""
