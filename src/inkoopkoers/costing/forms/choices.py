# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which alternatives a page is about; all in the address, so that it can be shared."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext as _

from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.wording.amounts import short


class AlternativesForm(forms.Form):
    """Every field is an alternative of the sheet; it only shows, and checks nothing.

    What an address asks that is not there is left to what the page chooses itself: the
    alternative may have been removed since someone shared that address.
    """

    def __init__(
        self, sheet: CostSheet, labels: Mapping[str, str], chosen: Mapping[str, str]
    ) -> None:
        super().__init__(initial=dict(chosen))
        names = [(one.code, short(one.name)) for one in sheet.alternatives]
        for name, label in labels.items():
            self.fields[name] = forms.ChoiceField(label=label, choices=names)


def pair_form(sheet: CostSheet, first: str, second: str) -> AlternativesForm:
    """Two alternatives beside each other."""
    labels = {"eerste": _("Vergelijk"), "tweede": _("met")}
    return AlternativesForm(sheet, labels, {"eerste": first, "tweede": second})


def one_form(sheet: CostSheet, code: str) -> AlternativesForm:
    """One alternative."""
    return AlternativesForm(sheet, {"voor": _("Alternatief")}, {"voor": code})


def switch_form(sheet: CostSheet, leaves: str, goes_to: str) -> AlternativesForm:
    """What one leaves, and for what."""
    labels = {"van": _("Je vertrekt bij"), "naar": _("en gaat naar")}
    return AlternativesForm(sheet, labels, {"van": leaves, "naar": goes_to})
