# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounding, ties and exclusion, as people choose them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.domain.design import (
    AfterExclusion,
    AwardDesign,
    Formula,
    TieRule,
)
from inkoopkoers.awarding.domain.editing import tree_rows
from inkoopkoers.awarding.wording.terms import TIE_RULES
from inkoopkoers.web.choices import choose
from inkoopkoers.web.editions import EditedForm

NOT_ROUNDED = ""
DECIMALS = ("0", "1", "2", "3", "4", "6", "8", "10")
_INDEX_DECIMALS = 4
_RATIO_DECIMALS = 8
_FEWEST = {Formula.RATIO: _RATIO_DECIMALS, Formula.UTILITY: _INDEX_DECIMALS}
ORDERS = (
    gettext_lazy("Wat beslist dan het eerst?"),
    gettext_lazy("En daarna?"),
    gettext_lazy("En daarna?"),
    gettext_lazy("En daarna?"),
)


class RulesForm(EditedForm):
    """What happens at the edges of an award."""

    decimals = forms.ChoiceField(
        label=gettext_lazy("Rond je de uitkomst af voordat je de volgorde bepaalt?"),
        help_text=gettext_lazy(
            "Afronden kan een klein verschil tot een gelijke uitkomst maken. Niet "
            "afronden is het veiligst."
        ),
        required=False,
        choices=[
            (NOT_ROUNDED, gettext_lazy("Nee, niet afronden")),
            *((one, one) for one in DECIMALS),
        ],
        error_messages={"invalid_choice": gettext_lazy("Kies uit de lijst.")},
    )
    tie_criterion = forms.ChoiceField(
        label=gettext_lazy("Bij welk criterium kijk je dan naar de score?"),
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("Kies een criterium uit de lijst.")
        },
    )
    after_exclusion = forms.ChoiceField(
        label=gettext_lazy("Een inschrijving valt na de uitslag weg. Wat doe je?"),
        widget=forms.RadioSelect,
        choices=[
            (
                AfterExclusion.KEEP_ORDER.value,
                gettext_lazy("De volgorde van de anderen blijft staan"),
            ),
            (
                AfterExclusion.RECALCULATE.value,
                gettext_lazy("Opnieuw rekenen zonder die inschrijving"),
            ),
        ],
        error_messages={
            "required": gettext_lazy("Kies een van de twee."),
            "invalid_choice": gettext_lazy("Kies een van de twee."),
        },
    )

    def __init__(self, *args: Any, design: AwardDesign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.design = design
        named = [(one.value, str(text).capitalize()) for one, text in TIE_RULES.items()]
        for at, label in enumerate(ORDERS):
            self.fields[f"tie_{at}"] = forms.ChoiceField(
                label=label,
                required=False,
                choices=[("", _("Niets meer")), *named],
                error_messages={"invalid_choice": _("Kies uit de lijst.")},
            )
        rows = tree_rows(design)
        choose(
            self,
            "tie_criterion",
            [
                ("", _("Kies een criterium")),
                *((row.criterion.code, row.criterion.name) for row in rows),
            ],
        )
        self.fields["after_exclusion"].help_text = _after_help(design.formula)
        self.order_fields(
            ["edition", "decimals", *(f"tie_{at}" for at in range(len(ORDERS)))]
        )

    def clean(self) -> dict[str, Any]:
        """Each rule once, a lot last, and a criterion where one decides."""
        data = super().clean() or {}
        fewest = _FEWEST.get(self.design.formula, 0)
        if data.get("decimals") and int(data["decimals"]) < fewest:
            message = _(
                "De uitkomsten van deze formule zijn klein. Rond af op %s decimalen of "
                "meer, of niet; anders wordt alles gelijk."
            )
            self.add_error("decimals", message % fewest)
        seen: list[str] = []
        for at in range(len(ORDERS)):
            self._check_rule(data.get(f"tie_{at}", ""), at, seen)
        if TieRule.CRITERION in seen and not data.get("tie_criterion"):
            self.add_error("tie_criterion", _("Kies welk criterium dan beslist."))
        return data

    def _check_rule(self, rule: str, at: int, seen: list[str]) -> None:
        if not rule:
            return
        if rule in seen:
            self.add_error(f"tie_{at}", _("Deze regel staat er al. Kies een andere."))
        elif TieRule.LOT in seen:
            message = _(
                "Na loting is er niets meer te beslissen. Zet loting als laatste."
            )
            self.add_error(f"tie_{at}", message)
        seen.append(rule)

    def change(self, design: AwardDesign) -> AwardDesign:
        """The design with these rules; call after is_valid."""
        data = self.cleaned_data
        ties = [data[f"tie_{at}"] for at in range(len(ORDERS)) if data[f"tie_{at}"]]
        is_asked = TieRule.CRITERION in ties
        return replace(
            design,
            decimals=int(data["decimals"]) if data["decimals"] else None,
            ties=tuple(TieRule(one) for one in ties),
            tie_criterion=data["tie_criterion"] if is_asked else "",
            after_exclusion=AfterExclusion(data["after_exclusion"]),
        )


def _after_help(formula: Formula) -> str:
    if formula.is_absolute:
        return _(
            "Bij de formule die je koos, maakt het voor de volgorde niet uit. Schrijf het "
            "toch op."
        )
    return _(
        "Bij de formule die je koos, kan opnieuw rekenen een andere winnaar geven. "
        "Schrijf daarom vooraf op wat je doet."
    )


def rule_values(design: AwardDesign) -> dict[str, Any]:
    """What is kept, as the form names it."""
    ties: Sequence[TieRule] = design.ties
    return {
        "decimals": "" if design.decimals is None else str(design.decimals),
        "tie_criterion": design.tie_criterion,
        "after_exclusion": design.after_exclusion.value,
        **{f"tie_{at}": one.value for at, one in enumerate(ties[: len(ORDERS)])},
    }
