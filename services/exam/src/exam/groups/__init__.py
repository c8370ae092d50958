"""What people say of themselves, if they want to, so that no item stays harder for some of them than it should be."""
