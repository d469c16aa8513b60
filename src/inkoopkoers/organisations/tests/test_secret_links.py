# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Links that are a key."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from inkoopkoers.organisations import secret_links

pytestmark = pytest.mark.once


def test_a_token_is_made_again_from_what_is_stored() -> None:
    nonce, digest = secret_links.new_link("invitation")

    token = secret_links.token_of("invitation", nonce)

    assert re.fullmatch("[A-Za-z0-9_-]{32}", token)
    assert secret_links.digest_of(token) == digest
    assert token not in (nonce, digest)


def test_a_token_for_one_purpose_is_none_for_another() -> None:
    nonce, digest = secret_links.new_link("invitation")

    other = secret_links.token_of("respondent", nonce)

    assert secret_links.digest_of(other) != digest


def test_a_copy_of_the_database_opens_nothing_without_the_key(
    settings: Settings,
) -> None:
    nonce, digest = secret_links.new_link("invitation")

    settings.SECRET_KEY = "another key"

    assert secret_links.digest_of(secret_links.token_of("invitation", nonce)) != digest


def test_no_two_links_are_the_same() -> None:
    assert len({secret_links.new_link("invitation") for _ in range(200)}) == 200


@given(st.text())
def test_whatever_is_typed_has_a_digest(text: str) -> None:
    assert re.fullmatch("[0-9a-f]{64}", secret_links.digest_of(text))
