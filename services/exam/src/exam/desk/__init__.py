"""The desk of whoever watches over the written part: who sits now, and what happened to their time."""
