# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which alternatives a page is about; all in the address, so that it can be shared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.wording.amounts import short


class ChoosingForm(forms.Form):
    """Every field is an alternative of the sheet.

    What an address asks that is not there is left to what the page chooses itself: the
    alternative may have been removed since someone shared that address.
    """

    def __init__(self, sheet: CostSheet, chosen: Mapping[str, str]) -> None:
        super().__init__(initial=dict(chosen))
        choices = [(one.code, short(one.name)) for one in sheet.alternatives]
        for field in self.fields.values():
            cast("forms.ChoiceField", field).choices = choices


def choice(label: Any) -> forms.ChoiceField:
    """A field of such a form."""
    return forms.ChoiceField(label=label)


class PairForm(ChoosingForm):
    """Two alternatives beside each other."""

    eerste = choice(_("Vergelijk"))
    tweede = choice(_("met"))


class OneForm(ChoosingForm):
    """One alternative."""

    voor = choice(_("Alternatief"))


class SwitchForm(ChoosingForm):
    """What one leaves, and for what."""

    van = choice(_("Je vertrekt bij"))
    naar = choice(_("en gaat naar"))
