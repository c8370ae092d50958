"""Items that may be harder for one group than for another: who looked at them, and what came of it."""
