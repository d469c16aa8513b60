# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files are taken in once, and e-invoices together as one."""

from __future__ import annotations

import zipfile

import pytest

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending import store
from inkoopkoers.spending.actions.publishing import publish
from inkoopkoers.spending.actions.receiving import Given, receive
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.tests.life.making import (
    CSV,
    a_ready_import,
    again,
    given_file,
)

pytestmark = pytest.mark.django_db

INVOICE = (
    '<?xml version="1.0"?><Invoice xmlns='
    '"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>{}</ID></Invoice>'
)


def invoices(organisation: Organisation, *numbers: int) -> list[Given]:
    return [
        given_file(organisation, INVOICE.format(one).encode(), f"{one}.xml")
        for one in numbers
    ]


def test_every_month_is_an_import_of_its_own(
    wilgenwaard: Organisation, bram: User
) -> None:
    files = [given_file(wilgenwaard, CSV + bytes([48 + at])) for at in range(3)]

    done = receive(wilgenwaard, files, by=bram)

    assert len(done.made) == 3
    for row in done.made:
        assert again(row).state == ImportState.RECEIVED
        given = store.given_file(wilgenwaard.pk, row.key)
        assert given.stat().st_size == row.file_bytes
    assert list(store.incoming_folder(wilgenwaard.pk).iterdir()) == []


def test_the_same_file_twice_adds_nothing_and_names_the_first(
    wilgenwaard: Organisation, bram: User
) -> None:
    (first,) = receive(wilgenwaard, [given_file(wilgenwaard)], by=bram).made

    done = receive(wilgenwaard, [given_file(wilgenwaard, name="kopie.csv")], by=bram)

    assert done.made == ()
    assert done.known == (("kopie.csv", first),)
    assert SpendImport.objects.count() == 1


def test_a_file_that_was_undone_may_come_again(
    wilgenwaard: Organisation, bram: User
) -> None:
    (first,) = receive(wilgenwaard, [given_file(wilgenwaard)], by=bram).made
    SpendImport.objects.update(state=ImportState.WITHDRAWN)

    done = receive(wilgenwaard, [given_file(wilgenwaard)], by=bram)

    assert [one.pk for one in done.made] != [first.pk]


def test_another_organisation_may_have_the_same_file(
    wilgenwaard: Organisation, elsewhere: Organisation
) -> None:
    receive(wilgenwaard, [given_file(wilgenwaard)], by=None)

    done = receive(elsewhere, [given_file(elsewhere)], by=None)

    assert len(done.made) == 1


def test_e_invoices_of_one_go_are_one_import_in_any_order(
    wilgenwaard: Organisation,
) -> None:
    (row,) = receive(wilgenwaard, invoices(wilgenwaard, 1, 2, 3), by=None).made

    again_in_another_order = invoices(wilgenwaard, 3, 1, 2, 2)
    done = receive(wilgenwaard, again_in_another_order, by=None)

    assert row.file_name == "3 e-facturen.zip"
    with zipfile.ZipFile(store.given_file(wilgenwaard.pk, row.key)) as packed:
        assert len(packed.namelist()) == 3
    assert [one for _name, one in done.known] == [row]


def test_an_import_that_is_published_keeps_counting_when_its_file_comes_again(
    wilgenwaard: Organisation, bram: User
) -> None:
    row = a_ready_import(wilgenwaard)
    publish(wilgenwaard, [row.pk], by=bram)
    SpendImport.objects.update(file_digest=given_file(wilgenwaard).digest)

    done = receive(wilgenwaard, [given_file(wilgenwaard)], by=bram)

    assert [one.pk for _name, one in done.known] == [row.pk]
