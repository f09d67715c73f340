"""What keeps the repository as it is to be, and is no part of the linter."""
