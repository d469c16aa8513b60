# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A cost line, as people fill it in."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.costing.domain.checking import LONGEST_HORIZON
from inkoopkoers.costing.domain.line_checking import line_problems
from inkoopkoers.costing.domain.sheet import (
    Budget,
    Category,
    CostLine,
    CostSheet,
    Informant,
    Measure,
    Remaining,
    Rhythm,
)
from inkoopkoers.costing.forms.line_shapes import SHAPES
from inkoopkoers.costing.forms.parts import LONGEST_NAME, LONGEST_SOURCE
from inkoopkoers.costing.forms.years import years
from inkoopkoers.costing.queries.grid import numbers_of
from inkoopkoers.costing.wording.problems import at_field
from inkoopkoers.costing.wording.sheet import (
    BUDGETS,
    CATEGORIES,
    INFORMANTS,
    MEASURES,
    REMAININGS,
    RHYTHMS,
)
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.choices import choose
from inkoopkoers.web.days import DayField
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableField, ReadableLineField
from inkoopkoers.web.percentages import PercentageField

LOWEST_GROWTH, HIGHEST_GROWTH = Decimal("-0.5"), Decimal(1)


class LineForm(EditedForm):
    """Every field of a line; the shape of its category says which come first."""

    name = ReadableLineField(
        label=gettext_lazy("Wat kost geld?"),
        max_length=LONGEST_NAME,
        error_messages={"required": gettext_lazy("Schrijf op wat geld kost.")},
    )
    category = forms.ChoiceField(
        label=gettext_lazy("Soort kosten"),
        choices=[(one.value, name) for one, name in CATEGORIES.items()],
        error_messages={"invalid_choice": gettext_lazy("Kies een soort uit de lijst.")},
    )
    measure = forms.ChoiceField(
        label=gettext_lazy("Waarin reken je dit?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies waarin je rekent."),
            "invalid_choice": gettext_lazy("Kies een van deze mogelijkheden."),
        },
    )
    amount = AmountField(label=gettext_lazy("Hoeveel, per stuk?"), places=4)
    quantity = forms.ChoiceField(
        label=gettext_lazy("Hoe vaak telt dat bedrag?"),
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("Kies een aantal uit de lijst.")
        },
    )
    rhythm = forms.ChoiceField(
        label=gettext_lazy("Wanneer betaal je het?"),
        widget=forms.RadioSelect,
        choices=[(one.value, name) for one, name in RHYTHMS.items()],
        error_messages={
            "required": gettext_lazy("Kies hoe vaak je betaalt."),
            "invalid_choice": gettext_lazy("Kies een van deze mogelijkheden."),
        },
    )
    every_years = years(
        label=gettext_lazy("Om de hoeveel jaar?"),
        help_text=gettext_lazy("Alleen bij ‘om de zoveel jaar’."),
        required=False,
        min_value=1,
        max_value=LONGEST_HORIZON,
    )
    first_year = years(
        label=gettext_lazy("In welk jaar begint of valt het?"),
        help_text=gettext_lazy("0 is bij de start, 1 is na een jaar."),
        min_value=0,
        max_value=LONGEST_HORIZON,
    )
    last_year = years(
        label=gettext_lazy("Tot en met welk jaar?"),
        help_text=gettext_lazy("Leeg is tot het eind."),
        required=False,
        min_value=1,
        max_value=LONGEST_HORIZON,
    )
    life_years = years(
        label=gettext_lazy("Hoeveel jaar gaat het mee?"),
        help_text=gettext_lazy(
            "Is het eerder op dan je kijkt, dan kopen we het in de berekening opnieuw. "
            "Leeg: het gaat de hele tijd mee."
        ),
        required=False,
        min_value=1,
        max_value=LONGEST_HORIZON,
    )
    remaining = forms.ChoiceField(
        label=gettext_lazy("Wat is het aan het eind nog waard?"),
        choices=[(one.value, name) for one, name in REMAININGS.items()],
        error_messages={
            "invalid_choice": gettext_lazy("Kies een van deze mogelijkheden.")
        },
    )
    market_value = AmountField(
        label=gettext_lazy("Wat geeft de markt er dan voor, per stuk?"),
        help_text=gettext_lazy("In euro. Alleen bij ‘wat de markt ervoor geeft’."),
        required=False,
        places=4,
    )
    supplied_by = forms.ChoiceField(
        label=gettext_lazy("Van wie komt dit bedrag?"),
        widget=forms.RadioSelect,
        choices=[(one.value, name) for one, name in INFORMANTS.items()],
        error_messages={
            "required": gettext_lazy("Kies van wie het bedrag komt."),
            "invalid_choice": gettext_lazy("Kies van wie het bedrag komt."),
        },
    )
    source = ReadableLineField(
        label=gettext_lazy("Waar staat het?"),
        help_text=gettext_lazy("Bijvoorbeeld: offerte, factuur van vorig jaar."),
        required=False,
        max_length=LONGEST_SOURCE,
    )
    dated = DayField(label=gettext_lazy("Van welke dag is dat?"), required=False)
    factor = AmountField(
        label=gettext_lazy("Welk deel van dat aantal?"),
        help_text=gettext_lazy("1 is allemaal; 0,03 is drie van de honderd."),
        places=6,
    )
    unit = ReadableLineField(
        label=gettext_lazy("Per wat is het bedrag?"),
        help_text=gettext_lazy("Bijvoorbeeld: laptop, of gebruiker."),
        required=False,
        max_length=60,
    )
    growth = PercentageField(
        label=gettext_lazy("Hoeveel stijgt deze prijs per jaar?"),
        help_text=gettext_lazy("Leeg: zoals bij de uitgangspunten staat."),
        required=False,
        lowest=LOWEST_GROWTH,
        highest=HIGHEST_GROWTH,
    )
    probability = PercentageField(
        label=gettext_lazy("Hoe waarschijnlijk is het?"),
        help_text=gettext_lazy("100 % is zeker. Bij 50 % telt de helft mee."),
    )
    budget = forms.ChoiceField(
        label=gettext_lazy("Uit welk budget?"),
        choices=[(one.value, name) for one, name in BUDGETS.items()],
        error_messages={
            "invalid_choice": gettext_lazy("Kies een budget uit de lijst.")
        },
    )
    payer = ReadableLineField(
        label=gettext_lazy("Wie betaalt het?"),
        help_text=gettext_lazy("Bijvoorbeeld: bestuur, school, afdeling."),
        required=False,
        max_length=100,
    )
    note = ReadableField(
        label=gettext_lazy("Toelichting"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    everywhere = forms.BooleanField(required=False)

    def __init__(
        self,
        *args: Any,
        sheet: CostSheet,
        category: Category,
        code: str = "",
        everywhere: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sheet, self.code, self.kind = sheet, code, category
        numbers = [(one.code, f"{_('keer')} {one.name}") for one in sheet.quantities]
        choose(self, "quantity", [("", _("één keer")), *numbers])
        measures = [(one.value, MEASURES[one]) for one in Measure]
        choose(self, "measure", measures)
        self.fields["everywhere"].label = everywhere
        if not everywhere:
            del self.fields["everywhere"]

    @property
    def asked(self) -> list[BoundField]:
        """What is asked at once."""
        return [self[name] for name in self._asked]

    @property
    def rest(self) -> list[BoundField]:
        """What waits behind "more"."""
        left = [*self._asked, "everywhere", "edition"]
        return [self[name] for name in self.fields if name not in left]

    @property
    def opens_rest(self) -> bool:
        """Whether something behind "more" needs attention."""
        return any(field.errors for field in self.rest)

    @property
    def _asked(self) -> tuple[str, ...]:
        return SHAPES[self.kind].asked

    def clean(self) -> dict[str, Any]:
        """Say at the field what does not fit together, as the domain checks it."""
        data = super().clean() or {}
        if not self.errors:
            found = line_problems(
                self.line,
                self.sheet.horizon_years,
                prices=self.sheet.prices,
                numbers=numbers_of(self.sheet),
            )
            for problem in found:
                name = problem.field if problem.field in self.fields else None
                self.add_error(name, at_field(problem))
        return data

    @property
    def line(self) -> CostLine:
        """The filled-in form; call after is_valid, or while it is being cleaned."""
        data = {
            one.name: self.cleaned_data.get(one.name)
            for one in fields(CostLine)
            if one.name != "code"
        }
        data |= {
            "category": Category(str(data["category"])),
            "measure": Measure(str(data["measure"])),
            "rhythm": Rhythm(str(data["rhythm"])),
            "remaining": Remaining(str(data["remaining"])),
            "budget": Budget(str(data["budget"])),
            "supplied_by": Informant(str(data["supplied_by"])),
        }
        return CostLine(code=self.code, **data)  # type: ignore[arg-type] # cleaned


def line_values(line: CostLine) -> dict[str, Any]:
    """What is kept, as the form names it."""
    return {one.name: getattr(line, one.name) for one in fields(CostLine)}
