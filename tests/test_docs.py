# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the documents say is true: commands, folders, links, settings, version."""

from __future__ import annotations

import argparse
import os
import re
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml
from django.urls import resolve

import koers
from inkoopkoers.config import cli

ROOT = koers.ROOT
PACKAGE = ROOT / "src" / "inkoopkoers"
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "bench" / "README.md"]
)

pytestmark = pytest.mark.once


def koers_commands() -> list[list[str]]:
    """Every command that a document names, in a block of shell or inside a sentence."""
    found = {
        line.strip(): None
        for path in DOCUMENTS
        for line in re.findall(r"python3 koers\.py([^`\n]*)", path.read_text())
    }
    return [shlex.split(line, comments=True) for line in found]


def files() -> set[str]:
    """What we wrote ourselves, as paths from the root."""
    folders = ("bench", "content", "docs", "frontend/src", "requirements", "src")
    inside = [path for name in folders for path in (ROOT / name).rglob("*")]
    beside = [*ROOT.iterdir(), *(ROOT / "frontend").iterdir()]
    return {path.relative_to(ROOT).as_posix() for path in [*inside, *beside]}


def parsed(arguments: list[str]) -> argparse.Namespace:
    return cli._parser().parse_args(arguments)


def addresses() -> list[str]:
    """The paths of the product that the README sends people to."""
    text = (ROOT / "README.md").read_text()
    return sorted(set(re.findall(r"http://127\.0\.0\.1:8000(/\S*)", text)))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def headings(path: Path) -> set[str]:
    """The anchors of a document."""
    found = re.findall(r"^#+ (.+)$", path.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", text).lower().replace(" ", "-") for text in found}


def links(path: Path) -> list[str]:
    """The links inside the project."""
    found = re.findall(r"\]\(([^)]+)\)", path.read_text())
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def test_the_readme_names_the_commands_to_start_and_to_test() -> None:
    named = [command[0] for command in koers_commands()]

    assert {"start", "test", "check", "wheel", "run", "bench", "help"} <= set(named)


@pytest.mark.parametrize("command", koers_commands(), ids=" ".join)
def test_every_command_in_a_document_exists(command: list[str]) -> None:
    name, *arguments = command

    assert name in koers.COMMANDS
    if name == "run":
        assert parsed(arguments).work
    if name == "start":
        assert parsed(command).work


def test_the_help_of_koers_names_every_command() -> None:
    named = re.findall(r"koers\.py (\w+)", koers.HELP)

    assert sorted(named) == sorted(koers.COMMANDS)


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_file_that_a_document_names_exists(path: Path) -> None:
    named = re.findall(r"`([\w./-]+\.(?:css|lock|md|py|typ|ya?ml))`", path.read_text())
    ours = [f"/{file}" for file in files()]

    missing = [
        name
        for name in named
        if not any(file.endswith(f"/{name.lstrip('/')}") for file in ours)
    ]
    assert missing == []


@pytest.mark.parametrize("path", addresses())
def test_every_address_in_the_readme_exists(path: str) -> None:
    found = resolve(path)

    assert found.url_name != "unknown"


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_link_inside_the_project_leads_somewhere(path: Path) -> None:
    for link in links(path):
        name, _, anchor = link.partition("#")
        target = (path.parent / name).resolve() if name else path

        assert target.exists(), f"{link} does not exist"
        if anchor:
            assert anchor in headings(target), f"{link} has no such heading"


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_a_line_of_a_document_holds_one_sentence(path: Path) -> None:
    plain = re.sub(
        r"```.*?```|<!--.*?-->|^\|.*$",
        "",
        path.read_text(),
        flags=re.DOTALL | re.MULTILINE,
    )
    several = [
        line for line in plain.splitlines() if re.search(r"[a-z`)][.?!] [A-Z]", line)
    ]

    assert not several


def test_the_architecture_names_every_folder_and_no_other() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text()
    named = re.findall(r"^\| `src/inkoopkoers/(\w+)/` \|", text, re.MULTILINE)
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}

    assert set(named) == folders
    assert len(named) == len(set(named))


def test_the_architecture_gives_the_order_that_is_checked() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text()
    named = re.findall(r"^\| `src/inkoopkoers/(\w+)/` \|", text, re.MULTILINE)
    layers = re.findall(
        r'(?:"|\| )inkoopkoers\.(\w+)(?=",| \|)', (ROOT / "pyproject.toml").read_text()
    )

    assert layers[: len(named)] == named


def test_the_architecture_names_the_folders_beside_the_package() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text()
    named = set(re.findall(r"^\| `([\w.]+)/` \|", text, re.MULTILINE))

    assert [name for name in sorted(named) if not (ROOT / name).is_dir()] == []
    assert {"content", "frontend", "tests", "docs", "requirements"} <= named


def test_every_decision_stands_in_the_list_and_has_its_four_parts() -> None:
    folder = ROOT / "docs" / "adr"
    listed = links(folder / "README.md")
    pages = sorted(folder.glob("[0-9]*.md"))

    assert [page.name for page in pages] == listed
    for number, page in enumerate(pages, start=1):
        assert page.name.startswith(f"{number:04}-")
        assert {"context", "decision", "consequences", "rejected"} <= headings(page)


def test_the_page_about_settings_is_current() -> None:
    made = subprocess.run(
        [sys.executable, "-m", "inkoopkoers.config.manual"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=True,
        capture_output=True,
        text=True,
    )

    assert (ROOT / "docs" / "settings.md").read_text() == made.stdout


def test_every_variable_that_the_code_reads_is_explained() -> None:
    text = (ROOT / "docs" / "settings.md").read_text()
    sources = [path for path in PACKAGE.rglob("*.py") if "tests" not in path.parts]
    read = {
        name
        for path in sources
        for name in re.findall(r"environ\.get\(\"(\w+)\"", path.read_text())
    }

    assert read
    assert [name for name in sorted(read) if f"| `{name}` |" not in text] == []


def test_the_changelog_starts_with_the_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text()

    versions = re.findall(r"^## (\d+)\.(\d+)\.(\d+) \((\S+)\)$", text, re.MULTILINE)

    assert len(versions) == len(re.findall(r"^## ", text, re.MULTILINE))
    numbers = [tuple(map(int, version[:3])) for version in versions]
    days = [date.fromisoformat(version[3]) for version in versions]
    assert numbers == sorted(set(numbers), reverse=True)
    assert days == sorted(days, reverse=True)


def test_publiccode_names_the_version_the_licence_and_both_languages() -> None:
    about = yaml.safe_load((ROOT / "publiccode.yml").read_text())
    newest = re.search(
        r"^## (\S+) \((\S+)\)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE
    )

    assert newest is not None
    assert (about["softwareVersion"], about["releaseDate"]) == newest.groups()
    assert about["legal"]["license"] == "EUPL-1.2"
    assert set(about["description"]) == {"nl", "en"}
    for words in about["description"].values():
        assert len(words["shortDescription"]) <= 150
        assert 150 <= len(words["longDescription"]) <= 10_000
        assert words["features"]
