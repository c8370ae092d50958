"""What a concern does to a certification, in the transaction in which it comes into force."""
