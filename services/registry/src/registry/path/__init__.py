"""*My path*: where a person stands in the whole chain and the one next step; *My certificate*."""
