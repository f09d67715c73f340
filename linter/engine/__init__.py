"""Who answers what the policies say: the embedded module, or an OPA."""
