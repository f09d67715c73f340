"""Patterns of paths."""

from pathlib import Path

import pytest

from linter.patterns import matches


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("ai-service-manifest.yaml", "ai-service-manifest.yaml"),
        ("ai-service-manifest.yaml", "a/b/ai-service-manifest.yaml"),
        ("*.toml", "a/ai-service-manifest.toml"),
        ("vendor", "a/vendor/b/ai-service-manifest.yaml"),
        ("vendor/", "a/vendor/b/ai-service-manifest.yaml"),
        ("/vendor", "vendor/ai-service-manifest.yaml"),
        ("services/*/ai-service-manifest.yaml", "services/a/ai-service-manifest.yaml"),
        ("services/**", "services/a/b/ai-service-manifest.yaml"),
        ("services/**/beta", "services/beta/ai-service-manifest.yaml"),
        ("services/**/beta", "services/a/b/beta/ai-service-manifest.yaml"),
        ("**/ai-service-manifest.yaml", "ai-service-manifest.yaml"),
        ("服务/[ab]?", "服务/a1/ai-service-manifest.yaml"),
    ],
)
def test_a_pattern_meets_a_file_or_a_folder_above_it(pattern: str, path: str) -> None:
    assert matches(pattern, path, Path.cwd())


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("/vendor", "a/vendor/ai-service-manifest.yaml"),
        ("services/*/ai-service-manifest.yaml", "services/a/b/ai-service-manifest.yaml"),
        ("services/beta", "a/services/beta/ai-service-manifest.yaml"),
        ("services/beta/x", "services/beta"),
        ("service", "services/ai-service-manifest.yaml"),
        ("VENDOR", "vendor/ai-service-manifest.yaml"),
        ("**", "../outside.yaml"),
    ],
)
def test_a_pattern_meets_nothing_else(pattern: str, path: str) -> None:
    assert not matches(pattern, path, Path.cwd())


def test_a_folder_may_be_reached_by_a_link(tmp_path: Path) -> None:
    (tmp_path / "services" / "beta").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "services")

    assert matches("services/beta", str(tmp_path / "link" / "beta" / "a.yaml"), tmp_path)
    assert matches("beta", str(tmp_path / "services" / "beta" / "a.yaml"), tmp_path / "link")


def test_a_pattern_begins_at_its_base(tmp_path: Path) -> None:
    path = str(tmp_path / "a" / "b" / "ai-service-manifest.yaml")

    assert matches("b/**", path, tmp_path / "a")
    assert not matches("b/**", path, tmp_path)
