"""What results would come to by the keys as they are now, and the two words that let one come to it."""
