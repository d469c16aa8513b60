# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about suppliers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inkoopkoers.spending.actions.suppliers.marking import Marks
from inkoopkoers.spending.domain.matching.evidence import Kind
from inkoopkoers.spending.models import Supplier
from inkoopkoers.spending.wording.suppliers import KINDS, MARKS
from inkoopkoers.web.days import DayField
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableField, ReadableLineField

LONGEST_SEARCH = 120
SEARCH = {
    "type": "search",
    "class": "utrecht-textbox utrecht-textbox--html-input",
}
_YES, _NO = "ja", "nee"
_KNOWN = [("", _("Weet ik niet")), (_YES, _("Ja")), (_NO, _("Nee"))]


class SearchForm(forms.Form):
    """Words of which a page shows what holds them; a mistake asks nothing."""

    q = ReadableLineField(
        label=_("Zoek"),
        required=False,
        max_length=LONGEST_SEARCH,
        widget=forms.TextInput(attrs=SEARCH),
    )

    def asked(self, name: str) -> str:
        """A field as it was filled in well; "" otherwise."""
        self.is_valid()
        return str(self.cleaned_data.get(name) or "")


class SupplierFilterForm(SearchForm):
    """Which suppliers are listed."""

    q = ReadableLineField(
        label=_("Zoek op naam of nummer"),
        required=False,
        max_length=LONGEST_SEARCH,
        widget=forms.TextInput(attrs=SEARCH),
    )
    kenmerk = forms.ChoiceField(
        label=_("Toon"),
        required=False,
        choices=[("", _("Alle leveranciers")), *MARKS.items()],
        error_messages={"invalid_choice": _("Kies een kenmerk uit de lijst.")},
    )


class ProposalFilterForm(SearchForm):
    """Which proposals are listed."""

    q = ReadableLineField(
        label=_("Zoek op naam of nummer"),
        required=False,
        max_length=LONGEST_SEARCH,
        widget=forms.TextInput(attrs=SEARCH),
    )
    evidence = forms.ChoiceField(
        required=False,
        choices=[("", ""), *((one.value, KINDS[one]) for one in Kind)],
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": _("Deze soort voorstellen kennen we niet.")},
    )

    @property
    def kind(self) -> Kind | None:
        """The kind of evidence; None for all."""
        found = self.asked("evidence")
        return Kind(found) if found else None


class PartiesForm(forms.Form):
    """Which names of a proposal belong together."""

    party = forms.TypedMultipleChoiceField(
        label=_("Welke namen horen bij elkaar?"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Kies de namen die bij elkaar horen."),
            "invalid_choice": _("Kies namen uit dit voorstel."),
        },
    )

    def __init__(self, *args: Any, parties: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        field = self.fields["party"]
        assert isinstance(field, forms.TypedMultipleChoiceField)  # noqa: S101 - types
        field.choices = parties


class SupplierForm(EditedForm):
    """What is known of a supplier."""

    name = ReadableLineField(
        label=_("Naam"),
        max_length=300,
        error_messages={
            "required": _("Geef de leverancier een naam."),
            "max_length": _("Schrijf hoogstens 300 tekens."),
        },
    )
    is_internal = forms.BooleanField(
        label=_("Eigen dienst"),
        help_text=_(
            "Zoals een ander onderdeel of een gemeenschappelijke regeling. Telt dan niet "
            "mee als inkoop."
        ),
        required=False,
    )
    is_person = forms.BooleanField(
        label=_("Natuurlijk persoon"),
        help_text=_("Bijvoorbeeld een zzp’er. De naam kun je dan afschermen."),
        required=False,
    )
    is_local = forms.ChoiceField(
        label=_("Lokale leverancier"),
        required=False,
        choices=_KNOWN,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Kies een van de antwoorden.")},
    )
    is_sme = forms.ChoiceField(
        label=_("Midden- of kleinbedrijf"),
        required=False,
        choices=_KNOWN,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Kies een van de antwoorden.")},
    )
    contract_ends = DayField(label=_("Contract loopt tot en met"), required=False)
    note = ReadableField(
        label=_("Notitie"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"max_length": _("Schrijf hoogstens 2.000 tekens.")},
    )

    @property
    def marks(self) -> Marks:
        """What was filled in; call after is_valid."""
        good = dict(self.cleaned_data)
        good.pop("edition")
        for name in ("is_local", "is_sme"):
            good[name] = {_YES: True, _NO: False}.get(good[name])
        return Marks(**good)


def kept_marks(row: Supplier) -> dict[str, Any]:
    """The marks of a supplier as the form names them."""
    return {
        "name": row.name,
        "is_internal": row.is_internal,
        "is_person": row.is_person,
        "is_local": _told(row.is_local),
        "is_sme": _told(row.is_sme),
        "contract_ends": row.contract_ends,
        "note": row.note,
    }


def _told(value: bool | None) -> str:  # noqa: FBT001 - a value, not a switch
    return {True: _YES, False: _NO}.get(value, "") if value is not None else ""
