# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The address of a visitor, past our own proxies."""

from __future__ import annotations

import pytest
from django.test import RequestFactory, override_settings

from inkoopkoers.web.client_address import client_address


@pytest.mark.parametrize(
    ("proxies", "header", "expected"),
    [
        (0, "203.0.113.9", "192.0.2.1"),
        (1, "", "192.0.2.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "made up, 203.0.113.9", "203.0.113.9"),
        (2, "203.0.113.9, 10.0.0.1", "203.0.113.9"),
        (1, "203.0.113.9:4711", "203.0.113.9"),
        (1, "[2001:db8::1]:4711", "2001:db8::1"),
        (1, "2001:db8::1", "2001:db8::1"),
    ],
)
def test_the_address_is_what_our_outermost_proxy_saw(
    proxies: int, header: str, expected: str
) -> None:
    request = RequestFactory().get(
        "/", headers={"X-Forwarded-For": header}, REMOTE_ADDR="192.0.2.1"
    )

    with override_settings(TRUSTED_PROXIES=proxies):
        assert client_address(request) == expected
