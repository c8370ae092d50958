"""How many there are, and how their entries stand: for anybody, rounded, and of nobody in particular."""
