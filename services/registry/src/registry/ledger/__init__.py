"""What was granted, renewed, marked and ended, as leaves of a tree that only grows: no past is changed in silence."""
