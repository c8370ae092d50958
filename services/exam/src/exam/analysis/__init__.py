"""How good the examination is: what its items, its scores and its scorers are like, in figures."""
