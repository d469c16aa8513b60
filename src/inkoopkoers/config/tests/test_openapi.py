# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The description of the API, and the API held against it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck
from hypothesis import settings as limits
from pytest_django.fixtures import Settings

from inkoopkoers.config.api import api
from tests.header_rules import broken_rules

ADDRESS = "/api/v1/openapi.json"

schema = schemathesis.openapi.from_wsgi(ADDRESS, get_wsgi_application())


@pytest.fixture
def described(client: Client) -> dict[str, Any]:
    found: dict[str, Any] = client.get(ADDRESS).json()
    return found


def test_the_description_is_openapi_3_1(described: dict[str, Any]) -> None:
    assert described["openapi"].startswith("3.1.")
    assert described["info"]["version"] == "1.0.0"
    schema.raw_schema  # noqa: B018
    schema.validate()


def test_it_says_who_to_ask_and_where_it_runs(described: dict[str, Any]) -> None:
    contact = described["info"]["contact"]

    assert contact["name"] == "Inkoopkoers"
    assert contact["url"] == "http://localhost/over/"
    assert contact["email"] == "security@example.org"
    assert described["servers"][0]["url"] == "http://localhost"
    assert described["info"]["license"]["identifier"] == "EUPL-1.2"


def test_a_contact_page_is_not_told_as_an_email_address(
    settings: Settings,
) -> None:
    settings.CONTACT = "https://example.org/lek"

    contact = api.get_openapi_schema()["info"]["contact"]

    assert "email" not in contact


def test_errors_are_described_as_problems_and_answers_with_the_version(
    described: dict[str, Any],
) -> None:
    for operations in described["paths"].values():
        for status, response in operations["get"]["responses"].items():
            kind = "application/json" if status == "200" else "application/problem+json"
            assert list(response["content"]) == [kind]
            assert "API-Version" in response["headers"]


def test_every_operation_is_named_and_explained(described: dict[str, Any]) -> None:
    for operations in described["paths"].values():
        operation = operations["get"]
        assert operation["operationId"]
        assert operation["summary"]
        assert operation["tags"]


@pytest.fixture
def one_connection(db: None) -> Iterator[None]:
    """Let requests leave the connection open that this test works in."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.usefixtures("one_connection")
@schema.parametrize()
@limits(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
def test_the_api_does_what_its_description_says(case: Any) -> None:
    response = case.call_and_validate()

    headers = {name: values[0] for name, values in response.headers.items()}
    assert headers["api-version"] == "1.0.0"
    assert broken_rules(headers) == []
