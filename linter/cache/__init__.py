"""Outcomes of former runs, kept so that nothing is read, parsed and evaluated again that did not change."""
