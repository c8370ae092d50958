"""What the examination asks: items, scenarios, instructions."""
