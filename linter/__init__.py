"""A linter for China's Interim Measures for the Management of Generative AI Services."""

__version__ = "0.1.0"
