"""Several at work on one run: each takes an item, and the results come in the order of the items."""
