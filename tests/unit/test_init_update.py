"""What an update adds to a manifest, and what it leaves alone."""

from typing import Any

from linter.init.editors import Addition
from linter.init.known import Basis, Fact, Known, Marked, Note
from linter.init.update import additions, remarks

SEEN = Note(Basis.SEEN, "a.py:1")
MANIFEST: dict[str, Any] = {
    "manifest_version": 1,
    "service": {"name": "chat", "generates": ["text"]},
    "models": [{"name": "Qwen-Plus"}],
    "agreement": {"document": "terms.md", "clauses": {"user_rights": "#mine"}},
    "publication": False,
}


def test_a_clause_that_is_suggested_is_added_with_its_reason() -> None:
    suggested = [(("agreement", "clauses", "user_duties"), "#duties", "high: heading")]

    assert additions(MANIFEST, Known(), suggested, "en") == [
        Addition(("agreement", "clauses", "user_duties"), "#duties", {(): "suggested: high: heading"})
    ]


def test_a_clause_that_is_mapped_or_declared_absent_is_left_alone() -> None:
    suggested = [
        (("agreement", "clauses", "user_rights"), "#theirs", "high"),
        (("publication", "sections", "audience"), "#whom", "high"),
    ]

    assert additions(MANIFEST, Known(), suggested, "en") == []


def test_what_the_schema_does_not_allow_is_not_added() -> None:
    suggested = [(("agreement", "clauses", "no_such_clause"), "#x", "high")]

    assert additions(MANIFEST, Known(), suggested, "en") == []


def test_a_model_is_new_only_under_a_new_name() -> None:
    known = Known(models=({"name": Marked("qwen-plus", SEEN)}, {"name": Marked("glm-4", SEEN)}))

    assert additions(MANIFEST, known, (), "en") == [
        Addition(("models", 1), {"name": "glm-4"}, {("name",): "seen in a.py:1"})
    ]


def test_a_kind_of_content_that_is_not_declared_is_asked_about_once() -> None:
    known = Known((Fact(("service", "generates"), Marked(["text", "image"], SEEN)),))

    first = remarks(MANIFEST, "", known, "zh")

    assert [remark.text for remark in first] == [
        "待答：代码中发现 image，`generates` 未声明；是否生成该类内容？ (见 a.py:1)"
    ]
    assert remarks(MANIFEST, f"# {first[0].text.replace('a.py:1', 'b.py:9')}", known, "zh") == []
