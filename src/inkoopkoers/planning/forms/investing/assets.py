# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One asset, its condition, and what is asked of the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from inkoopkoers.planning.domain.investing.asset_checks import (
    FIRST_YEAR,
    LARGEST_QUANTITY,
    LAST_YEAR,
    LONGEST_LIFE,
    asset_problems,
)
from inkoopkoers.planning.domain.investing.assets import (
    Asset,
    AssetKind,
    Funding,
    ThresholdMode,
)
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan
from inkoopkoers.planning.forms.investing.fields import choice, whole
from inkoopkoers.planning.forms.investing.plans import LOWEST_GROWTH
from inkoopkoers.planning.wording.investing import (
    CONDITIONS,
    FUNDINGS,
    KINDS,
    MODES,
    MONTHS,
    PROBLEMS,
)
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.choices import choose
from inkoopkoers.web.days import DayField
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableLineField, readable
from inkoopkoers.web.percentages import PercentageField

MAX_QUERY = 120
CENTRAL = "centraal"
NOT_SEEN = [("", _("niet bekeken"))]
_CONDITIONS = [(str(one), name) for one, name in CONDITIONS.items()]


class AssetForm(EditedForm):
    """Everything about a lot except in which proposals it moved."""

    name = ReadableLineField(
        label=_("Wat is het?"),
        help_text=_("Bijvoorbeeld: laptops groep 7 en 8."),
        max_length=200,
        error_messages={"required": _("Schrijf op wat het is.")},
    )
    code = ReadableLineField(
        label=_("Nummer op jullie lijst"),
        max_length=40,
        error_messages={"required": _("Geef het een nummer of korte code.")},
    )
    unit = choice(_("Van wie?"), [], required=False)
    category = ReadableLineField(
        label=_("Groep"),
        help_text=_("Bijvoorbeeld: ict of meubilair. Mag leeg blijven."),
        max_length=100,
        required=False,
    )
    quantity = whole(label=_("Hoeveel stuks?"), min_value=1, max_value=LARGEST_QUANTITY)
    unit_price_eur = AmountField(
        label=_("Prijs per stuk"),
        help_text=_("In euro, als je het nu opnieuw koopt."),
    )
    base_year = whole(
        label=_("Van welk jaar is die prijs?"),
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
    )
    growth = PercentageField(
        label=_("Eigen prijsstijging per jaar"),
        help_text=_("Leeg: die van het plan."),
        lowest=LOWEST_GROWTH,
        required=False,
    )
    first_year = whole(
        label=_("In welk jaar kwam of komt het in gebruik?"),
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
    )
    first_month = choice(
        _("In welke maand?"), [(str(one), name) for one, name in MONTHS.items()]
    )
    life_years = whole(
        label=_("Hoeveel jaar gaat het mee?"), min_value=1, max_value=LONGEST_LIFE
    )
    is_replaced = choice(
        _("Komt er daarna iets nieuws?"), [("ja", _("ja")), ("nee", _("nee"))]
    )
    condition = choice(
        _("In welke conditie is het?"), [*NOT_SEEN, *_CONDITIONS], required=False
    )
    condition_on = DayField(label=_("Wanneer is dat bekeken?"), required=False)
    kind = choice(_("Soort"), [(one.value, name) for one, name in KINDS.items()])
    threshold_mode = choice(
        _("Hoe vergelijken we met de grens van de balans?"),
        [(one.value, name) for one, name in MODES.items()],
    )
    funding = choice(
        _("Waarvan betaald?"), [(one.value, name) for one, name in FUNDINGS.items()]
    )
    paid_eur = AmountField(
        label=_("Wat is er echt voor betaald?"),
        help_text=_("Voor alle stuks samen. Leeg: we rekenen het terug uit de prijs."),
        required=False,
    )
    subsidy_eur = AmountField(label=_("Ontvangen subsidie"), required=False)
    residual_eur = AmountField(
        label=_("Wat brengt alles samen aan het eind nog op?"), required=False
    )
    disposed_year = whole(
        label=_("In welk jaar gaat het weg zonder vervanging?"),
        help_text=_("Alleen als je dat al weet."),
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        required=False,
    )

    def __init__(self, *args: Any, frame: InvestmentPlan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.frame = frame
        self.before = Asset("", "")
        units = [(one.code, one.name) for one in frame.units]
        choose(self, "unit", [("", _("het bestuur, voor alle scholen")), *units])

    def clean(self) -> dict[str, Any]:
        """What cannot be counted with is said at its field."""
        data = super().clean() or {}
        if not self.errors:
            for one in asset_problems(self.frame, self.asset):
                name = one.field if one.field in self.fields else None
                if one.is_blocking:
                    self.add_error(name, str(PROBLEMS[one.code]))
        return data

    @property
    def asset(self) -> Asset:
        """The filled-in form; what it does not ask stays as it was."""
        data = self.cleaned_data
        return Asset(
            code=data["code"],
            name=data["name"],
            unit=data["unit"],
            category=data["category"],
            kind=AssetKind(data["kind"]),
            quantity=data["quantity"],
            unit_price_eur=data["unit_price_eur"],
            growth=data["growth"],
            index=self.before.index if data["growth"] is None else "",
            base_year=data["base_year"],
            first_year=data["first_year"],
            first_month=int(data["first_month"]),
            life_years=data["life_years"],
            is_replaced=data["is_replaced"] == "ja",
            condition=int(data["condition"]) if data["condition"] else None,
            condition_on=data["condition_on"],
            residual_eur=data["residual_eur"] or Decimal(0),
            subsidy_eur=data["subsidy_eur"] or Decimal(0),
            paid_eur=data["paid_eur"],
            threshold_mode=ThresholdMode(data["threshold_mode"]),
            funding=Funding(data["funding"]),
            moved_years=self.before.moved_years,
            disposed_year=data["disposed_year"],
            disposed_month=self.before.disposed_month,
        )


class ConditionForm(EditedForm):
    """How someone found it."""

    condition = choice(
        _("In welke conditie is het?"), [*NOT_SEEN, *_CONDITIONS], required=False
    )
    condition_on = DayField(label=_("Wanneer heb je gekeken?"), required=False)


@dataclass(frozen=True)
class Wanted:
    """What is asked of the list of assets."""

    unit: str = ""
    category: str = ""
    year: int | None = None
    query: str = ""
    sort: str = "nummer"
    is_down: bool = False

    @property
    def is_filtered(self) -> bool:
        """Whether the list may be shorter than it could be."""
        return bool(self.unit or self.category or self.year or self.query)


SORTS = {
    "nummer": "code", "naam": "name", "vervangen": "due_year",
    "conditie": "condition", "prijs": "unit_price_eur", "aantal": "quantity",
    "in-gebruik": "first_year",
}  # fmt: skip


def wanted_from(
    given: Mapping[str, str],
    units: Sequence[str],
    categories: Sequence[str],
    years: range,
) -> Wanted:
    """Read the filters from an address; unknown values ask for nothing."""
    unit, category = given.get("school", ""), given.get("groep", "")
    year, sort = given.get("jaar", ""), given.get("op", "")
    return Wanted(
        unit=unit if unit in (*units, CENTRAL) else "",
        category=category if category in categories else "",
        year=int(year) if year in map(str, years) else None,
        query=readable(given.get("q", ""))[:MAX_QUERY],
        sort=sort.removeprefix("-") if sort.removeprefix("-") in SORTS else "nummer",
        is_down=sort.startswith("-") and sort.removeprefix("-") in SORTS,
    )
