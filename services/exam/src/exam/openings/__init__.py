"""When rooms are open to people who sit the written part there, at how many seats, and who watches."""
