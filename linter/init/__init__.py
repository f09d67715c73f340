"""Writing a manifest from what a repository shows, and asking for the rest.

    discovery, documents, importers → Known → Draft → writers
                                        ↓
                        update: what a manifest does not say yet

Nobody's word is taken for a fact here: each value says where it was seen or that it waits for
confirmation, and what only a person knows stays an open question and is never written as a value.
"""
