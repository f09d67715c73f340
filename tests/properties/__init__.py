"""What holds for every manifest, tried on manifests that hypothesis makes from the schema."""
