"""The policies as a bundle that an OPA loads from its bundle server."""
