"""What a panel decides about a concern, the appeal to others, and what comes into force when."""
