"""The tree, and what a leaf commits to."""
