# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts of two currencies are never added up."""

from __future__ import annotations

import pytest

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.confirming import OtherCurrency, confirm, source_named
from inkoopkoers.spending.actions.settling import CurrencyInUse, change_terms
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.domain.mapping import Mapping
from inkoopkoers.spending.mappings import document_of
from inkoopkoers.spending.models import SpendImport, SpendSource, SpendTerms

pytestmark = pytest.mark.django_db

POUNDS = document_of(Mapping(currency="GBP"))


def asking(organisation: Organisation) -> SpendImport:
    return SpendImport.objects.create(
        organisation=organisation,
        file_name="maart.csv",
        file_bytes=1,
        state=ImportState.ASKING.value,
    )


def test_a_file_in_another_currency_is_not_read(
    wilgenwaard: Organisation, bram: User
) -> None:
    row, source = asking(wilgenwaard), source_named(wilgenwaard, "Kas")

    with pytest.raises(OtherCurrency, match="GBP"):
        confirm(row, POUNDS, source=source, by=bram, edition=row.edition)

    row.refresh_from_db()
    assert row.state == ImportState.ASKING


def test_who_changes_the_currency_first_can_read_it(
    wilgenwaard: Organisation, bram: User
) -> None:
    row, source = asking(wilgenwaard), source_named(wilgenwaard, "Kas")
    change_terms(wilgenwaard, {"currency": "GBP"}, by=bram, edition=1)

    confirm(row, POUNDS, source=source, by=bram, edition=row.edition)

    row.refresh_from_db()
    assert row.state == ImportState.READING


def test_the_currency_stays_while_files_in_another_are_there(
    wilgenwaard: Organisation, bram: User
) -> None:
    row = asking(wilgenwaard)
    SpendImport.objects.filter(pk=row.pk).update(mapping=document_of(Mapping()))

    with pytest.raises(CurrencyInUse, match="EUR"):
        change_terms(wilgenwaard, {"currency": "GBP"}, by=bram, edition=1)

    assert not SpendTerms.objects.filter(currency="GBP").exists()


def test_what_a_source_remembers_follows_the_currency(
    wilgenwaard: Organisation, bram: User
) -> None:
    source = source_named(wilgenwaard, "Kas")
    SpendSource.objects.filter(pk=source.pk).update(mapping=document_of(Mapping()))

    change_terms(wilgenwaard, {"currency": "GBP"}, by=bram, edition=1)

    source.refresh_from_db()
    assert source.mapping is not None
    assert source.mapping["currency"] == "GBP"
