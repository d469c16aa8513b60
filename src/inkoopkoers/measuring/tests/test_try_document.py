# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome on paper, as JSON and at a terminal: three doors to one function."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.instruments.tests.situations import words_of
from inkoopkoers.instruments.tests.test_three_doors import READERS
from inkoopkoers.measuring.queries.trying import outcome_as, outcome_for
from inkoopkoers.measuring.tests.second_version import Document, Publish

ANSWERS = "12340xn12341"
ADDRESS = f"/metingen/checklist/uitkomst/{ANSWERS}/uitkomst"
API = f"/api/v1/instruments/checklist/outcome/{ANSWERS}"
TODAY = date(2026, 11, 22)
EVERY = {
    "checklist": ANSWERS,
    "impactscan": "1234" * 5 + "0xn",
    "vier-in-balans": "14243400xxnn114423141323341413",
    "inkoopvolwassenheid": "112122334543",
    "lock-in-scan": "1111222233334",
    "ai-in-inkoop": "x" * 15,
}
BEGINS = {
    "pdf": b"%PDF-",
    "odt": b"PK",
    "docx": b"PK",
    "md": b"# Jouw uitkomst: Checklist",
    "txt": b"===",
    "json": b"{\n",
}


def command(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """What the command line does."""
    return subprocess.run(
        [sys.executable, "-m", "inkoopkoers", "meting", *arguments],
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("kind", BEGINS)
def test_every_kind_can_be_downloaded(client: Client, kind: str) -> None:
    response = client.get(f"{ADDRESS}.{kind}")

    assert response.status_code == 200
    assert response.content.startswith(BEGINS[kind])
    assert not response.cookies


def test_a_kind_that_we_do_not_make_is_told(client: Client) -> None:
    response = client.get(f"{ADDRESS}.xls")

    assert response.status_code == 404
    assert "Kies uit: txt, md, pdf, odt, docx, json." in Page(response).text


@pytest.mark.once
@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("code", EVERY)
def test_every_document_has_the_answers_the_tips_and_the_version(
    code: str, kind: str
) -> None:
    found = outcome_for(code, EVERY[code])

    text = words_of(READERS[kind](outcome_as(found, kind, TODAY, "https://a.nl/b")))

    for theme in found.themes:
        assert words_of(theme.shown.theme.name) in text
        # Of a table in a PDF a program reads the lines across the columns.
        for one in theme.answers if kind != "pdf" else ():
            assert words_of(one.shown.item.text) in text
    for one in found.weakest:
        for tip in one.shown.cell.tips if one.shown.cell else ():
            assert words_of(tip.text) in text
    assert words_of("22 november 2026") in text
    assert found.instrument.short_digest in text


@pytest.mark.once
def test_the_command_line_the_api_and_the_page_give_the_same_json(
    client: Client,
) -> None:
    terminal = command("checklist", ANSWERS, "--format", "json").stdout
    page = client.get(f"{ADDRESS}.json").content
    api = client.get(API).content

    def in_order(content: bytes) -> Any:
        return json.loads(content, object_pairs_hook=list)

    assert terminal == page
    assert in_order(terminal) == in_order(api)


@pytest.mark.parametrize("code", EVERY)
def test_the_api_leaves_nothing_out(client: Client, code: str) -> None:
    api = client.get(f"/api/v1/instruments/{code}/outcome/{EVERY[code]}").json()

    made = outcome_as(outcome_for(code, EVERY[code]), "json", TODAY)
    assert api == json.loads(made)


def test_figures_in_json_are_text_with_one_decimal(client: Client) -> None:
    api = client.get(API).json()

    assert [theme["mean"] for theme in api["themes"]] == ["2.0", "4.0", "2.2"]
    states = [one["state"] for theme in api["themes"] for one in theme["items"]]
    assert states[4:7] == ["skipped", "unknown", "na"]
    assert api["weakest"][0] == "strategie-1"
    assert api["gate"] is None


def test_the_api_tells_how_far_one_theme_lets_another_be(client: Client) -> None:
    answers = EVERY["inkoopvolwassenheid"]

    api = client.get(
        f"/api/v1/instruments/inkoopvolwassenheid/outcome/{answers}"
    ).json()

    assert api["gate"] == {
        "limits": "organisatie",
        "limited": "inkoop",
        "limits_level": 1,
        "limited_level": 3,
        "level": 1,
    }


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("checklist/outcome/1", 400, "bad-input"),
        ("checklist/outcome/" + "0" * 12, 400, "bad-input"),
        ("checklist/outcome/" + "9" * 5_000, 400, "bad-input"),
        (f"checklist/outcome/{ANSWERS}?version=0", 400, "bad-input"),
        (f"checklist/outcome/{ANSWERS}?version={'9' * 5_000}", 400, "bad-input"),
        (f"checklist/outcome/{ANSWERS}?version=2", 404, "not-found"),
        (f"wegwijzer/outcome/{ANSWERS}", 404, "not-found"),
        (f"bestaatniet/outcome/{ANSWERS}", 404, "not-found"),
    ],
)
def test_the_api_calls_wrong_input_a_problem(
    client: Client, path: str, status: int, code: str
) -> None:
    response = client.get(f"/api/v1/instruments/{path}")

    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["code"] == code


def test_an_old_version_is_told_as_it_was_at_every_door(
    client: Client, publish: Publish
) -> None:
    before = client.get(f"{ADDRESS}.json").content, client.get(API).content

    def edit(document: Document) -> None:
        document["items"][0]["text"] = "Anders gezegd."

    publish(edit)

    after = (
        client.get(f"{ADDRESS}.json?versie=1").content,
        client.get(f"{API}?version=1").content,
    )
    assert after == before
    assert b"Anders gezegd." in client.get(f"{ADDRESS}.md").content
    assert b"Anders gezegd." not in client.get(f"{ADDRESS}.md?versie=1").content


@pytest.mark.once
def test_the_terminal_writes_a_document_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "uitkomst.pdf"

    done = command("checklist", ANSWERS, "--format", "pdf", "-o", str(path))

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert path.read_bytes().startswith(b"%PDF-")


@pytest.mark.once
@pytest.mark.parametrize(
    ("code", "answers", "told"),
    [
        ("checklist", "12", "niet compleet"),
        ("checklist", "0" * 12, "geen antwoorden"),
        ("bestaatniet", "12", "bestaat niet"),
        ("wegwijzer", "2-1-2-1-2", "geeft advies"),
    ],
)
def test_the_terminal_says_what_is_wrong(code: str, answers: str, told: str) -> None:
    done = command(code, answers)

    assert done.returncode == 2
    assert told in done.stderr.decode()
    assert b"Traceback" not in done.stderr
