"""One stranger with a whole list of what fills a house, from one address, while twenty others work: `make stranger`."""
