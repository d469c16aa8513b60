# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One contract: as a form, and as a row of a file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.knowledge.queries import cpv_name
from inkoopkoers.spending.actions.contracts import ContractValues
from inkoopkoers.spending.models import KnownContract
from inkoopkoers.spending.queries.contracts import as_called
from inkoopkoers.spending.questions.named import CalledRow
from inkoopkoers.web.days import DayField
from inkoopkoers.web.fields import ReadableLineField

_CODE = re.compile(r"([0-9]{2,8})(?:-[0-9])?")
_LENGTH, _SHORTEST = 8, 2

Matches = Mapping[str, Sequence[CalledRow]]


class ContractForm(forms.Form):
    """What we know of a contract; only its number has to be there.

    `matches` are the suppliers for what was typed, as `queries.contracts.called` gives
    them. `standing` is the supplier that the contract has, with its name as shown.
    """

    number = ReadableLineField(
        label=gettext_lazy("Contractnummer"),
        help_text=gettext_lazy("Zoals het in je administratie staat."),
        max_length=80,
        error_messages={"required": gettext_lazy("Vul een contractnummer in.")},
    )
    title = ReadableLineField(
        label=gettext_lazy("Waar is het voor?"), max_length=200, required=False
    )
    supplier = ReadableLineField(
        label=gettext_lazy("Leverancier"),
        help_text=gettext_lazy(
            "De naam zoals die in de lijst van leveranciers staat, of het KvK-nummer. "
            "Leeg: alleen regels met dit contractnummer vallen eronder."
        ),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"list": "leveranciers"}),
    )
    category = ReadableLineField(
        label=gettext_lazy("Categorie (CPV-code of begin ervan)"),
        help_text=gettext_lazy("Zoals 9091. Leeg: alles van deze leverancier."),
        max_length=10,
        required=False,
    )
    ends_on = DayField(label=gettext_lazy("Loopt tot en met"), required=False)
    edition = forms.IntegerField(
        required=False, min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput
    )

    def __init__(
        self,
        *args: Any,
        matches: Matches | None = None,
        standing: tuple[int, str] | None = None,
        **kwargs: Any,
    ) -> None:
        self.matches = matches or {}
        self.standing = standing
        super().__init__(*args, **kwargs)

    def clean_supplier(self) -> int | None:
        """The one supplier that is called this."""
        text: str = self.cleaned_data["supplier"]
        if not text:
            return None
        if self.standing and text == self.standing[1]:
            return self.standing[0]
        found = self.matches.get(as_called(text), ())
        if not found:
            raise ValidationError(
                _(
                    "We kennen geen leverancier met deze naam. Schrijf de naam zoals "
                    "die in de lijst van leveranciers staat, of het KvK-nummer."
                )
            )
        if len(found) > 1:
            raise ValidationError(
                ngettext(
                    "Er is %s leverancier met deze naam.",
                    "Er zijn %s leveranciers met deze naam. Voeg ze eerst samen of "
                    "schrijf het KvK-nummer.",
                    len(found),
                )
                % len(found)
            )
        return found[0].supplier

    def clean_category(self) -> str:
        """Without zeros at the end: those stand for everything below."""
        text: str = self.cleaned_data["category"].replace(" ", "")
        if not text:
            return ""
        code = _CODE.fullmatch(text)
        if not code:
            raise ValidationError(
                _("Vul twee tot acht cijfers in, zoals 9091 of 90910000-9.")
            )
        if not cpv_name(code[1].ljust(_LENGTH, "0")):
            raise ValidationError(_("Deze CPV-code bestaat niet."))
        return code[1].rstrip("0").ljust(_SHORTEST, "0")

    @property
    def values(self) -> ContractValues:
        """What was filled in."""
        good = self.cleaned_data
        return ContractValues(
            number=good["number"],
            title=good["title"],
            supplier=good["supplier"],
            category=good["category"],
            ends_on=good["ends_on"],
        )


def initial_of(row: KnownContract, name: str) -> dict[str, Any]:
    """What a form shows of a contract."""
    return {
        "number": row.number,
        "title": row.title,
        "supplier": name,
        "category": row.category,
        "ends_on": row.ends_on,
        "edition": row.edition,
    }
