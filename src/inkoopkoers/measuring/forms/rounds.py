# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the organiser fills in: the facts of a round, and a list of addresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.actions.rounds import RoundPlan
from inkoopkoers.measuring.domain.groups import (
    LEAST_MINIMUM,
    BadFacets,
    check_facets,
)
from inkoopkoers.measuring.domain.rounds import LONGEST, PROPOSED
from inkoopkoers.measuring.forms.rounds_facets import (
    facet_fields,
    facet_names,
    facets_as_typed,
    problem_of,
    values_of,
)
from inkoopkoers.measuring.models import Round
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.web.dutch import long_date
from inkoopkoers.web.fields import ReadableLineField

MOST_GROUP = 50
USUAL_GROUP = 5

PROPOSED_ROLES = (
    "inkoper", "opdrachtgever", "contractmanager", "budgethouder", "anders",
)  # fmt: skip

_NO_DATE = gettext_lazy("Vul een datum in, zoals 31-12-2027.")


def _date_field(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"required": _NO_DATE, "invalid": _NO_DATE},
    )


class RoundForm(forms.Form):
    """The facts of a round; what is fixed by promises is not asked again."""

    organisation = forms.ModelChoiceField(
        label=gettext_lazy("Voor welke organisatie?"),
        queryset=Organisation.objects.none(),
        empty_label=gettext_lazy("Kies een organisatie"),
        error_messages={
            "required": gettext_lazy("Kies een organisatie."),
            "invalid_choice": gettext_lazy("Kies een organisatie uit de lijst."),
        },
    )
    title = ReadableLineField(
        label=gettext_lazy("Hoe heet de meting?"),
        help_text=gettext_lazy("Deelnemers zien deze naam in hun uitnodiging."),
        max_length=200,
        error_messages={"required": gettext_lazy("Geef de meting een naam.")},
    )
    subject = ReadableLineField(max_length=200)
    opens_on = _date_field(gettext_lazy("Eerste dag"))
    closes_on = _date_field(gettext_lazy("Laatste dag, die nog meetelt"))
    minimum_group = forms.IntegerField(
        label=gettext_lazy("Hoeveel mensen telt de kleinste groep die je laat zien?"),
        help_text=gettext_lazy(
            "Vijf is een goede keuze. Minder dan drie kan niet: dan is te raden wie "
            "wat antwoordde."
        ),
        error_messages={
            "required": gettext_lazy("Vul een aantal in."),
            "invalid": gettext_lazy("Vul een heel getal in, zoals 5."),
        },
    )
    same_people = forms.BooleanField(required=False)
    edition = forms.IntegerField(
        required=False, min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput
    )

    def __init__(
        self,
        data: Any = None,
        *,
        instrument: Instrument | None,
        today: date,
        earliest: date | None = None,
        least_group: int = LEAST_MINIMUM,
        asks_facets: bool = True,
        listed_before: int = 0,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        """A round begins today or later, unless `earliest` is before that.

        `listed_before` is how many people can be asked again.
        """
        super().__init__(data, initial=dict(initial or {}))
        self.earliest = min(today, earliest or today)
        self.latest = today + LONGEST
        self.least_group = least_group
        self.asked_before: Organisation | None = None
        self.fields["minimum_group"].widget.attrs.update(
            {"min": least_group, "max": MOST_GROUP, "inputmode": "numeric"}
        )
        self._set_subject(instrument)
        self._set_same_people(listed_before)
        self.facet_names = facet_names() if asks_facets else ()
        for name in self.facet_names:
            self.fields |= facet_fields(name)

    def _set_subject(self, instrument: Instrument | None) -> None:
        if instrument is None or instrument.subject is None:
            del self.fields["subject"]
            return
        field = self.fields["subject"]
        field.label = instrument.subject.label
        field.help_text = instrument.subject.help
        field.error_messages["required"] = _("Vul in waar deze meting over gaat.")

    def _set_same_people(self, listed: int) -> None:
        if not listed:
            del self.fields["same_people"]
            return
        self.fields["same_people"].label = ngettext(
            "Zet dezelfde persoon weer op de lijst",
            "Zet dezelfde %(number)s mensen weer op de lijst",
            listed,
        ) % {"number": listed}

    @property
    def facets_asked(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The name and the values of each facet, as fields of the page."""
        return [(self[name], self[f"{name}_values"]) for name in self.facet_names]

    def offer(self, organisations: QuerySet[Organisation]) -> None:
        """Let the maker choose from these."""
        field = self.fields["organisation"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = organisations

    def clean_minimum_group(self) -> int:
        """Hold it between what protects and what can still be reached."""
        chosen: int = self.cleaned_data["minimum_group"]
        if chosen > MOST_GROUP:
            raise forms.ValidationError(
                _("Kies hooguit %s. Anders is er bijna nooit iets te zien.")
                % MOST_GROUP
            )
        if chosen >= self.least_group:
            return chosen
        if self.least_group > LEAST_MINIMUM:
            message = _("Mensen zijn uitgenodigd met %s. Lager kan niet meer.")
        else:
            message = _("Kies %s of meer. Anders is te raden wie wat antwoordde.")
        raise forms.ValidationError(message % self.least_group)

    def clean(self) -> dict[str, Any]:
        """Look at what must fit together: the two days, the facets, the people."""
        self._clean_period()
        chosen = self.cleaned_data.get("organisation")
        if self.cleaned_data.get("same_people") and chosen != self.asked_before:
            self.add_error(
                "same_people",
                _("Dezelfde mensen kun je alleen vragen voor dezelfde organisatie."),
            )
        if self.facet_names:
            self._clean_facets()
        return self.cleaned_data

    def _clean_period(self) -> None:
        first = self.cleaned_data.get("opens_on")
        last = self.cleaned_data.get("closes_on")
        if first and not self.earliest <= first <= self.latest:
            between = {
                "first": long_date(self.earliest),
                "last": long_date(self.latest),
            }
            message = _("Kies een dag van %(first)s tot en met %(last)s.")
            self.add_error("opens_on", message % between)
        elif first and last and last < first:
            self.add_error("closes_on", _("De laatste dag ligt voor de eerste."))
        elif first and last and last > first + LONGEST:
            message = _("Een meting duurt hooguit een jaar: kies %s of eerder.")
            self.add_error("closes_on", message % long_date(first + LONGEST))

    def _clean_facets(self) -> None:
        found: dict[str, list[str]] = {}
        for name in self.facet_names:
            if {name, f"{name}_values"} & set(self.errors):
                continue
            asked = self.cleaned_data.get(name, "")
            values = values_of(self.cleaned_data.get(f"{name}_values", ""))
            field, problem = problem_of(asked, values, found)
            if problem:
                self.add_error(f"{name}{field}", problem)
            elif asked:
                found[asked] = values
        try:
            check_facets(found)
        except BadFacets as bad:
            self.add_error(self.facet_names[0], str(bad))
        self.cleaned_data["facets"] = found

    def plan(self, facets: Mapping[str, Sequence[str]] | None = None) -> RoundPlan:
        """The filled-in form; call after is_valid. `facets` when it did not ask."""
        data = self.cleaned_data
        return RoundPlan(
            title=data["title"],
            subject=data.get("subject", ""),
            opens_on=data["opens_on"],
            closes_on=data["closes_on"],
            minimum_group=data["minimum_group"],
            facets=data.get("facets", facets or {}),
        )


def proposal(title: str, today: date, like: Round | None) -> dict[str, Any]:
    """What a new form shows; a round to repeat gives its own choices."""
    facets = like.facets if like else {_("Rol"): list(PROPOSED_ROLES)}
    return {
        "title": title,
        "subject": like.subject if like else "",
        "opens_on": today,
        "closes_on": today + PROPOSED,
        "minimum_group": like.minimum_group if like else USUAL_GROUP,
        **facets_as_typed(facets),
    }


def as_typed(found: Round) -> dict[str, Any]:
    """What a form shows of a round that is there."""
    return {
        "title": found.title,
        "subject": found.subject,
        "opens_on": found.opens_on,
        "closes_on": found.closes_on,
        "minimum_group": found.minimum_group,
        "edition": found.edition,
        **facets_as_typed(found.facets),
    }
