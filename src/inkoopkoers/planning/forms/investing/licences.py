# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Licences: bought, switched on and used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from inkoopkoers.planning.domain.investing.licences import Licence
from inkoopkoers.planning.forms.investing.fields import choice, whole
from inkoopkoers.planning.models import PlanUnit
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.choices import choose
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableLineField

MOST = 10_000_000


class UseForm(EditedForm):
    """What someone counted."""

    activated = whole(label=_("Hoeveel zijn er aangezet?"), min_value=0, max_value=MOST)
    used = whole(
        label=_("Hoeveel worden er echt gebruikt?"), min_value=0, max_value=MOST
    )


class LicenceForm(UseForm):
    """The same with what is bought, for whom and at what price."""

    name = ReadableLineField(
        label=_("Van welk programma of welke methode?"),
        max_length=200,
        error_messages={"required": _("Schrijf op waarvan de licenties zijn.")},
    )
    unit = choice(_("Voor wie?"), [], required=False)
    bought = whole(label=_("Hoeveel zijn er gekocht?"), min_value=0, max_value=MOST)
    price_per_year_eur = AmountField(
        label=_("Prijs van één licentie per jaar"), help_text=_("In euro.")
    )
    field_order = ("name", "unit", "price_per_year_eur", "bought")

    def __init__(self, *args: Any, units: Sequence[PlanUnit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {one.code: one for one in units}
        names = [(code, one.name) for code, one in self.units.items()]
        choose(self, "unit", [("", _("het bestuur, voor alle scholen")), *names])

    @property
    def licence(self) -> Licence:
        """The filled-in form; call after is_valid."""
        data = self.cleaned_data
        return Licence(
            code="",
            name=data["name"],
            bought=data["bought"],
            activated=data["activated"],
            used=data["used"],
            price_per_year_eur=data["price_per_year_eur"],
        )

    @property
    def place(self) -> PlanUnit | None:
        """The chosen school; None is the board."""
        return self.units.get(self.cleaned_data["unit"])
