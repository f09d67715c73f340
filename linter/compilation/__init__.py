"""From Rego to what the linter runs on: the catalog, the registry and the compiled module."""
