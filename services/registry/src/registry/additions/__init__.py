"""Words that whoever told of a concern adds after it was sent: each is kept, none is changed, all are sealed."""
