# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bid as people write it down: name, price, promised figures, why it is out."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.actions.bids import BidValues
from inkoopkoers.awarding.domain.design import AwardDesign, Criterion, Measured
from inkoopkoers.awarding.models import Bid
from inkoopkoers.awarding.queries.bids import figures_of, measured_leaves
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableField, ReadableLineField
from inkoopkoers.web.percentages import percent


class BidForm(EditedForm):
    """One bid; a price or figure that is not known yet may stay open."""

    name = ReadableLineField(
        label=gettext_lazy("Naam van de inschrijver"),
        max_length=200,
        error_messages={"required": gettext_lazy("Schrijf op wie inschreef.")},
    )
    price_eur = AmountField(
        label=gettext_lazy("Prijs in euro"),
        required=False,
    )
    excluded_because = ReadableField(
        label=gettext_lazy("Doet niet mee, omdat"),
        help_text=gettext_lazy(
            "Alleen als je deze inschrijving uitsluit of terzijde legt. De reden staat "
            "straks in de brief aan deze inschrijver."
        ),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, design: AwardDesign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.leaves = measured_leaves(design)
        self.fields["price_eur"].help_text = _(
            "%(vat)s btw, zoals in de leidraad staat. Nog niet bekend? Laat leeg."
        ) % {"vat": design.vat.capitalize()}
        for at, leaf in enumerate(self.leaves):
            self.fields[f"figure_{at}"] = figure_field(design, leaf)
        self.order_fields(
            ["name", "price_eur", *[f"figure_{at}" for at in range(len(self.leaves))]]
        )

    @property
    def values(self) -> BidValues:
        """What was filled in; call after is_valid."""
        data = self.cleaned_data
        figures = {
            leaf.code: _as_number(data[f"figure_{at}"])
            for at, leaf in enumerate(self.leaves)
        }
        return BidValues(
            name=data["name"],
            price_eur=data["price_eur"],
            figures={code: one for code, one in figures.items() if one is not None},
            excluded_because=" ".join(data["excluded_because"].split()),
        )


def initial_of(bid: Bid, design: AwardDesign) -> dict[str, Any]:
    """A bid as its form shows it."""
    kept = figures_of(bid)
    found: dict[str, Any] = {
        "name": bid.name,
        "price_eur": bid.price_eur,
        "excluded_because": bid.excluded_because,
    }
    for at, leaf in enumerate(measured_leaves(design)):
        figure = kept.get(leaf.code)
        if leaf.measured is Measured.LADDER and figure is not None:
            found[f"figure_{at}"] = str(int(figure))
        else:
            found[f"figure_{at}"] = figure
    return found


def figure_field(design: AwardDesign, leaf: Criterion) -> forms.Field:
    """The field for what a bidder promises on a measured criterion."""
    if leaf.measured is Measured.LADDER:
        return forms.ChoiceField(
            label=leaf.name,
            required=False,
            choices=[("", _("Nog niet bekend")), *ladder_choices(design)],
            error_messages={
                "invalid_choice": gettext_lazy("Kies een niveau uit de lijst.")
            },
        )
    return AmountField(
        label=_("%s: MKI in euro") % leaf.name,
        help_text=_("De MKI-waarde die de inschrijver belooft."),
        required=False,
    )


def ladder_choices(design: AwardDesign) -> list[tuple[str, str]]:
    """Every level, with the part by which it lowers the price."""
    steps = (Decimal(0), *design.parameters.ladder)
    return [
        (
            str(level),
            _("Niveau %(level)d: %(part)s korting")
            % {"level": level, "part": percent(part)}
            if level
            else _("Geen certificaat"),
        )
        for level, part in enumerate(steps)
    ]


def _as_number(value: Any) -> Decimal | None:
    if value in (None, ""):
        return None
    return value if isinstance(value, Decimal) else Decimal(str(value))
