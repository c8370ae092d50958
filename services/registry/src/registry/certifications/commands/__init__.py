"""What happens to a certification, one verb a file. Each records its fact in the same transaction."""
