# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list of thousands of units says the same as Django's own."""

from __future__ import annotations

import pytest
from django import forms
from django.http import QueryDict
from django.test.html import parse_html
from django.utils.html import escape

from inkoopkoers.spending.forms.long_select import LongSelect
from inkoopkoers.spending.forms.selection import Choices, SelectionForm

pytestmark = pytest.mark.once

CHOICES = [("", "Alle"), ('<b>"Zorg" & co', '<b>"Zorg" & co'), ("Werf", "Werf")]


@pytest.mark.parametrize("value", [None, "", "Werf", '<b>"Zorg" & co', "iets anders"])
def test_a_long_list_is_the_same_as_a_short_one(value: str | None) -> None:
    attrs = {"id": "id_eenheid", "aria-describedby": "uitleg"}

    long = LongSelect(choices=CHOICES).render("eenheid", value, attrs)

    usual = forms.Select(choices=CHOICES).render("eenheid", value, attrs)
    assert parse_html(long) == parse_html(usual)


def test_the_unit_that_was_chosen_stays_chosen() -> None:
    form = SelectionForm(QueryDict("eenheid=A %26 B"), Choices(("A & B", "C")))

    assert f'<option value="{escape("A & B")}" selected>' in str(form["eenheid"])
