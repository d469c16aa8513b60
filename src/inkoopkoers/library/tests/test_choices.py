# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we did about each known point of the source."""

from __future__ import annotations

import pytest
from django.test import Client

from inkoopkoers.knowledge.reference import shelf

pytestmark = pytest.mark.once


def test_all_40_points_are_shown_with_what_we_did(client: Client) -> None:
    html = client.get("/bibliotheek/keuzes/").content.decode()

    assert len(shelf().issues) == 40
    for issue in shelf().issues:
        assert html.count(f'id="{issue.id}"') == 1
