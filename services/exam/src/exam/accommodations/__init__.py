"""What a person needs to take the examination well: asked once, decided once."""
