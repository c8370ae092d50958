"""What an answer is worth, as two people have changed it since an item was published."""
