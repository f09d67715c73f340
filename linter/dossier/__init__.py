"""What is told of a service to the people who answer for it: a model in both languages, and its forms."""
