"""What scores come to: drafted, released by two, withdrawn by two."""
