# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start or link a comparison of costs or an award model; take its outcome over."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.costing.actions.comparisons import LONGEST_TITLE
from inkoopkoers.costing.domain.checking import LONGEST_HORIZON
from inkoopkoers.costing.queries.starting import Start
from inkoopkoers.knowledge.domain.cost_templates import CostTemplate
from inkoopkoers.procurements.forms.rows import RowForm
from inkoopkoers.web.choices import choose
from inkoopkoers.web.fields import ReadableLineField

EMPTY = "leeg"
_MOST = 2**31 - 1


class LinkForm(RowForm):
    """Which one of the organisation; `choices` are keys and names."""

    linked = forms.TypedChoiceField(
        coerce=int,
        error_messages={
            "required": gettext_lazy("Kies er een uit de lijst."),
            "invalid_choice": gettext_lazy("Kies er een uit de lijst."),
        },
    )

    def __init__(
        self, *args: Any, choices: Sequence[tuple[int, str]], label: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["linked"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 - for the types
        field.label = label
        field.choices = [("", _("Kies")), *((str(pk), name) for pk, name in choices)]


class StartCostsForm(RowForm):
    """What the comparison is called, what it begins with and over how many years."""

    title = ReadableLineField(
        label=gettext_lazy("Hoe heet de vergelijking?"),
        max_length=LONGEST_TITLE,
        error_messages={"required": gettext_lazy("Geef de vergelijking een naam.")},
    )
    template = forms.ChoiceField(
        label=gettext_lazy("Waarmee begin je?"),
        help_text=gettext_lazy(
            "Een voorbeeld brengt kostenregels mee die mensen vaak vergeten."
        ),
        error_messages={
            "required": gettext_lazy("Kies waarmee je begint."),
            "invalid_choice": gettext_lazy("Kies waarmee je begint."),
        },
    )
    horizon_years = forms.IntegerField(
        label=gettext_lazy("Over hoeveel jaar kijk je?"),
        help_text=gettext_lazy("Neem zo lang als je het wilt gebruiken."),
        min_value=1,
        max_value=LONGEST_HORIZON,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "required": gettext_lazy("Schrijf een heel getal."),
            "invalid": gettext_lazy("Schrijf een heel getal."),
            "min_value": gettext_lazy("Schrijf 1 of meer."),
            "max_value": gettext_lazy("Schrijf hoogstens %(limit_value)s."),
        },
    )
    with_examples = forms.BooleanField(
        label=gettext_lazy("Vul voorbeeldbedragen in"),
        help_text=gettext_lazy("Bij elk bedrag staat dan dat het een voorbeeld is."),
        required=False,
    )

    def __init__(
        self, *args: Any, templates: Sequence[CostTemplate], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.templates = {one.code: one for one in templates}
        offered = [
            (EMPTY, _("Leeg: ik schrijf de kosten zelf op")),
            *((one.code, one.title) for one in templates),
        ]
        choose(self, "template", offered)

    @property
    def template_chosen(self) -> CostTemplate | None:
        """None when it begins empty; call after is_valid."""
        return self.templates.get(self.cleaned_data["template"])

    @property
    def start(self) -> Start:
        """What the sheet begins with; an example of a price only with the examples."""
        data, template = self.cleaned_data, self.template_chosen
        examples = bool(data["with_examples"] and template)
        example_kwh = template.example_kwh_eur if template and examples else None
        return Start(
            horizon_years=data["horizon_years"],
            kwh_eur=example_kwh or Decimal(0),
            with_examples=examples,
        )


class StartAwardForm(RowForm):
    """What the award model is called."""

    title = ReadableLineField(
        label=gettext_lazy("Hoe heet het gunningsmodel?"),
        max_length=LONGEST_TITLE,
        error_messages={"required": gettext_lazy("Geef het gunningsmodel een naam.")},
    )


class SeenForm(RowForm):
    """A button, with the edition of what its page showed."""

    seen = forms.IntegerField(
        required=False, min_value=0, max_value=_MOST, widget=forms.HiddenInput
    )

    @property
    def edition_seen(self) -> int:
        """0, which is never current, when it did not come along."""
        return int(self.cleaned_data.get("seen") or 0)
