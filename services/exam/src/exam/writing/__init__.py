"""New items, and versions that follow others, as item writers write them."""
