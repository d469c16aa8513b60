# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about an organisation."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.organisations.actions import Particulars
from inkoopkoers.organisations.domain import (
    is_kvk,
    is_oin,
    is_tooi,
)
from inkoopkoers.organisations.models import (
    Organisation,
    organisation_kinds,
)
from inkoopkoers.web.fields import ReadableLineField


class ParticularsForm(forms.Form):
    """What is known of an organisation."""

    name = ReadableLineField(
        label=gettext_lazy("Naam"),
        max_length=200,
        error_messages={"required": gettext_lazy("Vul de naam in.")},
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Soort organisatie"),
        choices=organisation_kinds,
        help_text=gettext_lazy(
            "Je vergelijkt je later met organisaties van dezelfde soort."
        ),
        error_messages={
            "required": gettext_lazy("Kies een soort."),
            "invalid_choice": gettext_lazy("Kies een soort uit de lijst."),
        },
    )
    oin = ReadableLineField(
        label=gettext_lazy("OIN (mag leeg blijven)"),
        help_text=gettext_lazy("Het Organisatie-identificatienummer heeft 20 cijfers."),
        max_length=40,
        required=False,
    )
    kvk = ReadableLineField(
        label=gettext_lazy("KvK-nummer (mag leeg blijven)"),
        help_text=gettext_lazy("8 cijfers."),
        max_length=20,
        required=False,
    )
    tooi = ReadableLineField(
        label=gettext_lazy("TOOI-adres (mag leeg blijven)"),
        help_text=gettext_lazy(
            "Het adres in het register van overheidsorganisaties. "
            "Het begint met https://identifier.overheid.nl/tooi/"
        ),
        max_length=200,
        required=False,
    )

    def clean_oin(self) -> str:
        """Refuse what Logius cannot have given out; spaces are no mistake."""
        text = "".join(self.cleaned_data["oin"].split())
        if text and not is_oin(text):
            raise ValidationError(
                _("Dit is geen OIN. Het heeft 20 cijfers en begint met 000000.")
            )
        return text

    def clean_kvk(self) -> str:
        """Refuse what is no number of the chamber of commerce."""
        text = "".join(self.cleaned_data["kvk"].split())
        if text and not is_kvk(text):
            raise ValidationError(_("Een KvK-nummer heeft 8 cijfers."))
        return text

    def clean_tooi(self) -> str:
        """Refuse an address outside the register."""
        text: str = self.cleaned_data["tooi"]
        if text and not is_tooi(text):
            raise ValidationError(
                _("Dit adres moet beginnen met https://identifier.overheid.nl/tooi/")
            )
        return text

    def particulars(self, parent: Organisation | None = None) -> Particulars:
        """The filled-in form, under this parent; call after is_valid."""
        data = self.cleaned_data
        return Particulars(
            name=data["name"],
            kind=data["kind"],
            oin=data["oin"],
            kvk=data["kvk"],
            tooi=data["tooi"],
            requires_second_factor=data.get("requires_second_factor", False),
            parent=parent,
        )


class SettingsForm(ParticularsForm):
    """The same, with the place in the tree and the rule about signing in.

    `edition` is what the form was opened on; see ChangedMeanwhile.
    """

    parent = forms.ChoiceField(
        label=gettext_lazy("Onderdeel van"),
        help_text=gettext_lazy(
            "Je kunt kiezen uit organisaties waarvan je ook beheerder bent."
        ),
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("Kies een organisatie uit de lijst."),
        },
    )
    requires_second_factor = forms.BooleanField(
        label=gettext_lazy("Iedereen logt in met een tweede stap"),
        required=False,
    )
    edition = forms.IntegerField(
        widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1
    )

    def __init__(
        self,
        *args: Any,
        parents: dict[str, Organisation],
        current: Organisation,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.parents = parents
        field = cast("forms.ChoiceField", self.fields["parent"])
        field.choices = [("", _("geen: staat op zichzelf")), *self._offered(current)]

    def _offered(self, current: Organisation) -> list[tuple[str, str]]:
        """Where it may stand; where it stands now has no name for a stranger there."""
        offered = [(key, one.name) for key, one in self.parents.items()]
        here = str(current.parent_id)
        if current.parent and here not in self.parents:
            offered.append((here, _("waar de organisatie nu bij hoort")))
            self.parents = {**self.parents, here: current.parent}
        return offered

    @property
    def chosen(self) -> Particulars:
        """The filled-in form, under the parent that was chosen; after is_valid."""
        return self.particulars(self.parents.get(self.cleaned_data["parent"]))
