# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Broken threads as a page shows them: short, and each thing said once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import Need
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db

Browse = Callable[[User], Client]


def test_what_mends_four_threads_is_said_once(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    found = a_dossier(wilgenwaard, bram)

    text = client_of(bram).get(f"/trajecten/{found.pk}/behoefte/").content.decode()

    assert text.count("Zet een naam bij deze hoek van het team.") == 1
    for corner in ("opdrachtgever", "inkoper", "contractmanager"):
        assert f'/trajecten/{found.pk}/team/#team-{corner}"' in text


def test_a_long_need_is_quoted_by_its_beginning(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    found = a_dossier(wilgenwaard, bram)
    Need.objects.create(dossier=found, role="leraar", means="toetsen " * 100)

    text = client_of(bram).get(f"/trajecten/{found.pk}/").content.decode()

    assert "De behoefte ‘toetsen toetsen" in text
    assert "toetsen " * 20 not in text
