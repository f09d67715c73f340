from linter.clauses import ClauseState, Looked, Placeholder
from linter.facts import facts


def test_what_was_seen_in_documents_is_part_of_the_facts() -> None:
    stub = ClauseState(("agreement", "clauses", "minors"), "minors", "stub", "a.md", "minors", 9, "high")
    found = ClauseState(
        ("agreement", "clauses", "changes"), "changes", "suggested", "a.md", "x", 4, "low", "#x"
    )
    left = Placeholder(("agreement", "document"), "a.md", 40, "【待填写】")
    document = facts(
        {}, [], path="m.yaml", as_of="2026-11-24", packs=["measures"], looked=Looked((stub, found), (left,))
    )

    assert document["clauses"] == [
        {
            "path": ["agreement", "clauses", "minors"],
            "subject": "minors",
            "state": "stub",
            "file": "a.md",
            "anchor": "minors",
            "line": 9,
            "sure": "high",
        },
        {
            "path": ["agreement", "clauses", "changes"],
            "subject": "changes",
            "state": "suggested",
            "file": "a.md",
            "anchor": "x",
            "line": 4,
            "sure": "low",
            "reference": "#x",
        },
    ]
    assert document["placeholders"] == [
        {"path": ["agreement", "document"], "file": "a.md", "line": 40, "text": "【待填写】"}
    ]


def test_without_documents_there_is_nothing_of_them() -> None:
    document = facts({}, [], path="m.yaml", as_of="2026-11-24", packs=["measures"])

    assert (document["clauses"], document["placeholders"]) == ([], [])
