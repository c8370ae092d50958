"""The page of one question: what its buttons do, and in which words it is asked."""
