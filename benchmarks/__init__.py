"""What the linter costs, and how well its tests look; see README.md."""
