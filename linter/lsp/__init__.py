"""The language server: what the linter finds, in an editor, as one types.

Only `server` speaks the protocol and knows `pygls`. The rest are functions of a text and a place in it, and
use the values of `lsprotocol` for what they answer.
"""
