# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The menu in the page; how it folds, the browser tests look at."""

from __future__ import annotations

import re

import pytest
from django.test import Client


@pytest.mark.django_db
def test_the_button_names_what_it_unfolds_and_all_entries_are_in_there(
    client: Client,
) -> None:
    page = client.get("/bibliotheek/").content.decode()

    target = re.search(r'<button [^>]*popovertarget="([a-z]+)">Menu</button>', page)
    assert target
    header = page.split("<header", 1)[1].split("</header>", 1)[0]
    before, inside = header.split(f'id="{target[1]}" popover>')
    assert "Bibliotheek" not in before
    assert all(one in inside for one in ("Bibliotheek", "Over", "Inloggen"))


@pytest.mark.django_db
def test_who_came_for_one_thing_has_no_menu_and_no_button_for_it(
    client: Client,
) -> None:
    page = client.get("/meedoen/").content.decode()

    assert "Inkoopkoers" in page
    assert "popover" not in page
