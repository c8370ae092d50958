"""The items of the bank in lists, one by one and in forms, for those who write and review them."""
