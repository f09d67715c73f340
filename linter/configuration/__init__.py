"""The configuration of a run: one file, found or named, and what its settings mean for a manifest."""
