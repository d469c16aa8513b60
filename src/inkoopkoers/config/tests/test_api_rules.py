# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The API under the NLGov REST API Design Rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.config import api
from inkoopkoers.knowledge import queries

WORKS = (
    "/api/v1/wegwijzer/2-1-2-1-2",
    "/api/v1/instruments",
    "/api/v1/instruments/wegwijzer",
    "/api/v1/openapi.json",
)
NOT_FOUND = (
    "/api/v1/",
    "/api/v1/nee",
    "/api/v1/instruments/nee",
    "/api/v1/instruments/",
    "/api/v1/wegwijzer/2-1-2-1-2/",
    "/api/v1/wegwijzer/",
    "/api/v1/wegwijzer/a%2Fb",
    "/api/v1/openapi.json/",
    "/api/v1/docs",
    "/api/v1/%00",
    f"/api/v1/{'x' * 10_000}",
)


def problem_of(response: Any, status: int, code: str) -> dict[str, Any]:
    """Check the form of a problem, after RFC 9457."""
    problem: dict[str, Any] = json.loads(response.content)
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    assert problem["status"] == status
    assert problem["code"] == code
    assert problem["type"]
    assert problem["title"]
    assert problem["detail"]
    assert problem["instance"] == response.request["PATH_INFO"]
    return problem


def has_the_headers(response: Any) -> bool:
    """Check what every answer of the API carries."""
    assert response["API-Version"] == "1.0.0"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "API-Version" in response["Access-Control-Expose-Headers"]
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert not response.cookies
    return True


@pytest.mark.parametrize("address", WORKS)
def test_an_answer_is_json_with_the_version_and_open_to_other_sites(
    client: Client, address: str
) -> None:
    response = client.get(address, headers={"Origin": "https://elders.example"})

    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/json")
    assert has_the_headers(response)


@pytest.mark.parametrize("address", NOT_FOUND)
def test_an_unknown_address_is_a_problem(client: Client, address: str) -> None:
    response = client.get(address)

    assert problem_of(response, 404, "not-found")
    assert has_the_headers(response)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
@pytest.mark.parametrize("address", WORKS)
def test_another_method_is_a_problem_that_names_what_may(
    client: Client, address: str, method: str
) -> None:
    response = getattr(client, method)(address)

    assert problem_of(response, 405, "method-not-allowed")
    assert response["Allow"] == "GET, HEAD"
    assert has_the_headers(response)


@pytest.mark.parametrize("address", WORKS)
def test_a_head_request_is_answered_like_a_get(client: Client, address: str) -> None:
    response = client.head(address)

    assert response.status_code == 200
    assert response.content == b""
    assert has_the_headers(response)


def test_wrong_input_is_400_with_the_headers(client: Client) -> None:
    response = client.get("/api/v1/wegwijzer/2-1-9-1-2")

    assert problem_of(response, 400, "bad-input")["errors"] == [
        {
            "field": "doel",
            "detail": "Vraag 3 heeft geen antwoord '9'; kies 1, 2 of 0 (weet ik niet).",
        }
    ]
    assert has_the_headers(response)


@pytest.fixture
def damaged_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A published file that does not belong to its digest."""
    folder = tmp_path / "published"
    folder.mkdir()
    (folder / "wegwijzer-1.json").write_text(
        '{"digest": "", "published_on": "2026-01-01", "document": {"code": 1}}'
    )
    monkeypatch.setenv("INKOOPKOERS_CONTENT", str(tmp_path))
    queries.instruments.cache_clear()
    queries.instrument.cache_clear()
    yield
    queries.instruments.cache_clear()
    queries.instrument.cache_clear()


def test_a_failure_tells_no_details_but_is_logged(
    damaged_content: None, caplog: pytest.LogCaptureFixture
) -> None:
    client = Client(raise_request_exception=False)

    response = client.get("/api/v1/instruments")

    problem = problem_of(response, 500, "internal-error")
    assert "published" not in json.dumps(problem)
    assert "DamagedPublication" in caplog.text
    assert has_the_headers(response)


def test_only_the_named_addresses_are_open_without_an_account() -> None:
    patterns, _, _ = api.urls

    open_names = {
        pattern.name
        for pattern in patterns
        if not getattr(pattern.callback, "login_required", True)
    }

    assert open_names == api.PUBLIC | {"api-root", "unknown"}


def test_the_addresses_have_no_trailing_slash_and_a_version() -> None:
    for address in api.api.get_openapi_schema()["paths"]:
        assert address.startswith("/api/v1/")
        assert not address.endswith("/")


def test_an_address_with_a_line_end_is_answered_by_the_api_too(client: Client) -> None:
    response = client.get("/api/v1/rounds/x%0A/results")

    assert response.status_code in (401, 404)
    assert response["Content-Type"].startswith("application/problem+json")
