"""The end of the written part: a break, all questions at a glance, sending in, and that it is done."""
