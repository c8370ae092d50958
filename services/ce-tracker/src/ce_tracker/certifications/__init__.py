"""Who is certified, as the registry tells it: since when, how long, and whether it rests."""
