"""By name, by number only, not listed; a link of one's own."""
