"""How answers are counted, when a round ends, and what is then shown of it."""
