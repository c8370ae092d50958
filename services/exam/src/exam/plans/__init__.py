"""Where to go on after a part that was not yet passed."""
