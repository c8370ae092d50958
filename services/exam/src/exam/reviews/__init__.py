"""What people found when they read an item, and what an item has come to by that."""
