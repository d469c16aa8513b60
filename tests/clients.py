# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A client that checks headers."""

from __future__ import annotations

from typing import Any

from django.test import Client

from tests.header_rules import broken_rules


class CheckedClient(Client):
    """Holds every response of the suite against the header rules."""

    def request(self, **request: Any) -> Any:
        """Answer, but never with a response that breaks a rule."""
        response = super().request(**request)
        assert broken_rules(response.headers) == []
        return response
