"""How a person wants to be found: by name, by number only, or not at all but by a link of their own."""
