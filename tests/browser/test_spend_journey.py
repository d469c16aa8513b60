# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Spend in the browser: from files to a dossier, and an import that is undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending import store
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines
from tests.browser.conftest import OpenPage
from tests.browser.journey import spend
from tests.browser.journey.walk import Walk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def spend_folder(tmp_path: Path, settings: Any) -> None:
    settings.SPEND_FOLDER = tmp_path / "spend"
    cache.clear()


def test_a_buyer_goes_from_three_months_to_a_dossier(
    open_page: OpenPage, wilgenwaard: Organisation, bram: User
) -> None:
    home = f"/uitgaven/{wilgenwaard.pk}/"
    walk = Walk(open_page(home, user=bram))
    files = [spend.csv(name, text) for name, text in spend.MONTHS.items()]

    spend.give(walk, files, "Grootboek")
    spend.confirm_columns(walk, home)
    mended = spend.mend_refused(walk)
    spend.give(walk, [mended], "Grootboek")
    spend.let_count(walk, home)
    warning = spend.read_threshold(walk)
    spend.tag_untagged(walk)
    spend.merge_supplier(walk)
    walk.go(warning)
    spend.make_dossier(walk)


def test_an_administrator_undoes_an_import_and_deletes_it(
    open_page: OpenPage, wilgenwaard: Organisation, anna: User
) -> None:
    home = f"/uitgaven/{wilgenwaard.pk}/"
    published_lines(wilgenwaard, anna, [a_line("100.00", "2026-01-05")], "januari.csv")
    walk = Walk(open_page(home, user=anna, script=False))
    before = spend.figures(walk, home)
    april = [a_line("60.25", "2026-04-03"), a_line("900.00", "2026-04-07", "Van Dijk")]
    row = published_lines(wilgenwaard, anna, april, "april.csv")
    after = spend.figures(walk, home)

    spend.undo(walk, home, "april.csv")
    undone = spend.figures(walk, home)
    spend.put_back(walk, home, "april.csv")
    again = spend.figures(walk, home)
    spend.undo(walk, home, "april.csv")
    spend.delete_for_good(walk, home, "april.csv")

    assert before == undone == spend.figures(walk, home) != after == again
    assert not SpendImport.objects.filter(pk=row.pk).exists()
    assert store.folders_of_import(wilgenwaard.pk, row.key) == []
