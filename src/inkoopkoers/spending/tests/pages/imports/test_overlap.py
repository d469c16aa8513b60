# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file with lines that count already, or did: choose, or read it again."""

from __future__ import annotations

import pytest

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.tests.life.making import a_ready_import, again
from inkoopkoers.spending.tests.pages.imports.test_file import ClientOf, page, press
from inkoopkoers.spending.tests.published import (
    CSV,
    published_lines,
    ready_file,
    worked,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("choice", ["vervangen", "alles"])
def test_overlap_can_be_chosen_otherwise(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation, choice: str
) -> None:
    old = published_lines(wilgenwaard, bram)
    row = ready_file(wilgenwaard, text=CSV + "2-6-2026;A;1,00;4;9\n", name="b.csv")
    client = client_of(bram)
    assert "5 regels staan ook in" in client.get(page(row)).content.decode()

    press(client, row, "import_overlap", dubbel=choice)

    read = worked()
    assert read.counts is not None
    assert read.counts["imported"] == 6
    press(client, read, "import_count")
    is_gone = again(old).state == ImportState.WITHDRAWN
    assert is_gone == (choice == "vervangen")


@pytest.mark.parametrize("is_deleted", [True, False])
def test_lines_left_out_for_a_file_that_is_gone_can_be_read_again(
    client_of: ClientOf,
    anna: User,
    bram: User,
    wilgenwaard: Organisation,
    *,
    is_deleted: bool,
) -> None:
    old = published_lines(wilgenwaard, bram)
    row = ready_file(wilgenwaard, text=CSV + "\n", name="b.csv")
    client = client_of(bram)
    assert "Er is niets nieuws" in client.get(page(row)).content.decode()
    press(client, old, "import_withdraw")
    if is_deleted:
        press(client_of(anna), again(old), "import_purge")

    text = client.get(page(row)).content.decode()
    press(client, row, "import_again")
    read = worked()
    press(client, read, "import_count")

    assert "Er is niets nieuws" not in text
    assert "Tel deze" not in text
    assert "Telt al mee" not in text
    assert "5 regels zijn overgeslagen" in text
    assert (f"../{old.pk}/" in text) is not is_deleted
    assert read.counts is not None
    assert read.counts["imported"] == 5
    assert again(row).state == ImportState.PUBLISHED


def test_a_reader_hears_of_lines_left_out_but_has_no_button(
    client_of: ClientOf, bram: User, lies: User, wilgenwaard: Organisation
) -> None:
    old = published_lines(wilgenwaard, bram)
    row = ready_file(wilgenwaard, text=CSV + "\n", name="b.csv")
    press(client_of(bram), old, "import_withdraw")

    text = client_of(lies).get(page(row)).content.decode()

    assert "5 regels zijn overgeslagen" in text
    assert "Lees opnieuw" not in text


def test_a_choice_that_is_none_is_refused(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = a_ready_import(wilgenwaard)

    response = press(client_of(bram), row, "import_overlap", dubbel="\0" * 10)

    assert response.status_code == 422
