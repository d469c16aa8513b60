# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the columns of a file mean, and how its amounts and dates were written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.mapping import (
    Basis,
    DateOrder,
    DecimalMark,
    Sign,
)
from inkoopkoers.spending.domain.mapping import Mapping as FileMapping
from inkoopkoers.spending.forms.imports.source import SourceForm
from inkoopkoers.spending.queries.columns import FileColumn
from inkoopkoers.spending.wording.importing.fields import (
    BASES,
    DATES,
    DECIMALS,
    FIELDS,
    GROUPS,
    SIGNS,
)

MOST_EDITION = 2_000_000_000
Way = TypeVar("Way", DecimalMark, DateOrder, Sign, Basis)

# Each of these needs one of its fields; the first names the error.
_NEEDED = (
    (
        (Field.BOOKED_ON, Field.INVOICED_ON, Field.PAID_ON),
        gettext_lazy("Kies welke kolom de boekdatum is."),
    ),
    (
        (Field.SUPPLIER_NAME, Field.SUPPLIER_CODE),
        gettext_lazy("Kies welke kolom de leverancier is."),
    ),
    (
        (Field.AMOUNT, Field.AMOUNT_INCLUDING, Field.DEBIT, Field.CREDIT),
        gettext_lazy("Kies welke kolom het bedrag is."),
    ),
)
_CHOICES: list[tuple[str, Any]] = [
    ("", gettext_lazy("niet lezen")),
    *(
        (str(group), [(field.value, label) for field, label in fields])
        for group, fields in GROUPS
    ),
]


def _choice(label: Any, words: Mapping[Any, Any]) -> forms.ChoiceField:
    choices = [(one.value, said) for one, said in words.items()]
    return forms.ChoiceField(
        label=label,
        choices=choices,
        error_messages={
            "required": gettext_lazy("Kies er een uit de lijst."),
            "invalid_choice": gettext_lazy("Kies er een uit de lijst."),
        },
    )


class MappingForm(SourceForm):
    """A choice per column, and how values were written; `kolom-3` is column 3.

    A file that says itself what its fields are has no columns here.
    """

    decimal = _choice(gettext_lazy("Bedragen staan er zo"), DECIMALS)
    dates = _choice(gettext_lazy("Datums staan er zo"), DATES)
    sign = _choice(gettext_lazy("Plus of min"), SIGNS)
    basis = _choice(gettext_lazy("De bedragen zijn"), BASES)
    currency = forms.RegexField(
        "^[A-Za-z]{3}$",
        label=gettext_lazy("Munt, als een regel er geen noemt"),
        max_length=3,
        error_messages={
            "invalid": gettext_lazy("Vul drie letters in, zoals EUR."),
            "max_length": gettext_lazy("Vul drie letters in, zoals EUR."),
            "required": gettext_lazy("Vul drie letters in, zoals EUR."),
        },
    )
    edition = forms.IntegerField(
        widget=forms.HiddenInput, min_value=1, max_value=MOST_EDITION, required=False
    )

    def __init__(
        self, *args: Any, columns: Sequence[FileColumn] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.columns = tuple(columns)
        self.fields["source"].required = True
        self.fields["source"].error_messages["required"] = _("Kies een bron.")
        for one in self.columns:
            self.fields[column_name(one)] = forms.ChoiceField(
                label=one.header,
                choices=_CHOICES,
                required=False,
                error_messages={"invalid_choice": _("Kies er een uit de lijst.")},
            )

    def clean(self) -> dict[str, Any]:
        """Nothing twice, and everything that makes a line."""
        cleaned = super().clean()
        if self.columns:
            self._check_twice()
            self._check_needed()
            self._check_vat(cleaned)
        return cleaned

    @property
    def chosen_fields(self) -> dict[int, Field]:
        """What each column is, by its number, also while the form has errors."""
        found = {}
        for one in self.columns:
            given = str(self[column_name(one)].value() or "")
            if given in FIELDS:
                found[one.number] = Field(given)
        return found

    def way(self, name: str, kind: type[Way], usual: Way) -> Way:
        """A choice of how values were written, also while the form has errors."""
        try:
            return kind(str(self[name].value()))
        except ValueError:
            return usual

    def mapping(self, known: FileMapping | None) -> FileMapping:
        """What was chosen, beside what the source knew of headers not in this file."""
        headers = _others(known, {one.name for one in self.columns})
        fields = self.chosen_fields
        for one in self.columns:
            if (field := fields.get(one.number)) is not None:
                headers.setdefault(field, []).append(one.name)
        return FileMapping(
            {field: tuple(names) for field, names in headers.items() if names},
            DecimalMark(self.cleaned_data["decimal"]),
            DateOrder(self.cleaned_data["dates"]),
            Sign(self.cleaned_data["sign"]),
            Basis(self.cleaned_data["basis"]),
            self.cleaned_data["currency"].upper(),
            tuple(self._ignored(known)),
        )

    def _ignored(self, known: FileMapping | None) -> Iterator[str]:
        """The columns that a person does not want read, also in earlier files."""
        own = {one.name for one in self.columns}
        yield from (one for one in known.ignored if one not in own) if known else ()
        fields = self.chosen_fields
        yield from (one.name for one in self.columns if one.number not in fields)

    @property
    def column_fields(self) -> list[tuple[FileColumn, BoundField]]:
        """The columns with their choices."""
        return [(one, self[column_name(one)]) for one in self.columns]

    def _check_twice(self) -> None:
        """Two columns of one part are not the same thing; the second is named."""
        taken: dict[tuple[str, Field], FileColumn] = {}
        fields = self.chosen_fields
        for one in self.columns:
            field = fields.get(one.number)
            if field is None:
                continue
            for part in one.parts:
                first = taken.setdefault((part, field), one)
                if first is not one:
                    words = _(
                        "“%(field)s” is ook al de kolom “%(header)s”. Kies er een."
                    )
                    said = {"field": FIELDS[field], "header": first.header}
                    self.add_error(column_name(one), words % said)
                    break

    def _check_needed(self) -> None:
        """Said at the column that it is most likely, when there is such a one."""
        chosen = set(self.chosen_fields.values())
        for fields, said in _NEEDED:
            if not chosen & set(fields):
                likely = self._likely(fields)
                self.add_error(column_name(likely) if likely else None, str(said))

    def _likely(self, fields: Iterable[Field]) -> FileColumn | None:
        free = [one for one in self.columns if one.number not in self.chosen_fields]
        could = (one for one in free if {one.field, *one.alternatives} & set(fields))
        return next(could, None)

    def _check_vat(self, cleaned: Mapping[str, Any]) -> None:
        chosen = set(self.chosen_fields.values())
        has_vat = chosen & {Field.VAT, Field.VAT_RATE}
        if cleaned.get("basis") == Basis.INCLUDING and not has_vat:
            words = _(
                "Kies ook welke kolom de btw is. Is die er niet, kies dan “weet ik niet”."
            )
            self.add_error("basis", words)


def column_name(column: FileColumn) -> str:
    """What the choice for a column is called in the form."""
    return f"kolom-{column.number}"


def first_choices(
    mapping: FileMapping, columns: Sequence[FileColumn]
) -> dict[str, Any]:
    """The proposal as the form shows it at first."""
    return {
        "decimal": mapping.decimal.value,
        "dates": mapping.dates.value,
        "sign": mapping.sign.value,
        "basis": mapping.basis.value,
        "currency": mapping.currency,
        **{column_name(one): one.field.value if one.field else "" for one in columns},
    }


def _others(known: FileMapping | None, own: Iterable[str]) -> dict[Field, list[str]]:
    names = set(own)

    def kept(given: Iterable[str]) -> Iterator[str]:
        return (name for name in given if name not in names)

    return {
        field: list(kept(given))
        for field, given in (known.headers if known else {}).items()
    }
