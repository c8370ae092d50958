"""A concern about a CPS, from anybody: told, kept, taken up or closed; who has a tie has no part in it."""
