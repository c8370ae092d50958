"""How many people one place may be shown in a day, so that a list that anybody may search cannot be copied out."""
