# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What someone copies from an award letter: the formula, and a line per bidder."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Criterion,
    Formula,
    Parameters,
)
from inkoopkoers.awarding.domain.formulas import gives_points
from inkoopkoers.awarding.domain.letter import Letter, LetterLine
from inkoopkoers.awarding.domain.scales import own_scale
from inkoopkoers.awarding.wording.formulas import formula_name
from inkoopkoers.web.amounts import AmountField, NotAnAmount, parse_amount
from inkoopkoers.web.fields import ReadableField

MOST_LINES = 20
LONGEST_TABLE = 20_000
ALL, QUALITY = Decimal(100), "kwaliteit"
_LARGEST, _MOST_PLACES = Decimal(10) ** 11, 10
_FIGURE = re.compile(r"[-\u2212]?[0-9]{1,9}([.,][0-9]{1,10})?")
_RANK = re.compile(r"0{0,3}[0-9]{1,3}")
_TAIL = re.compile(r"\s*(punten|punt|pt|%)\.?$", re.IGNORECASE)
_HEADER = {"naam", "inschrijver", "inschrijving", "leverancier", "partij"}
_NOTHING = {"", "-", "–", "—", "?"}
# Which parameters each formula asks for.
_NEEDS = {
    Formula.LINEAR: ("factor",),
    Formula.BOUNDS: ("lower_eur", "upper_eur"),
    Formula.LOGARITHMIC: ("log_base",),
    Formula.WILLINGNESS: ("value_of_point_eur",),
}
COLUMNS = ("name", "price_eur", "quality", "price_points", "total", "rank")


class BadLine(ValueError):
    """A line of the table that cannot be read; the text says which and why."""


class LetterForm(forms.Form):
    """A letter with up to 20 bidders."""

    formula = forms.ChoiceField(
        label=gettext_lazy("Welke formule staat in de leidraad?"),
        error_messages={
            "required": gettext_lazy("Kies een formule."),
            "invalid_choice": gettext_lazy("Kies een formule uit de lijst."),
        },
    )
    price_weight = AmountField(
        label=gettext_lazy("Gewicht van de prijs, in procent"),
        help_text=gettext_lazy("De rest is kwaliteit. Bij gunnen op waarde: 100."),
        places=4,
    )
    factor = AmountField(
        label=gettext_lazy("Factor"),
        help_text=gettext_lazy("Bij hoeveel keer de laagste prijs zijn er nul punten?"),
        places=4,
        required=False,
    )
    lower_eur = AmountField(
        label=gettext_lazy("Prijs voor alle punten, in euro"), required=False
    )
    upper_eur = AmountField(
        label=gettext_lazy("Prijs voor nul punten, in euro"), required=False
    )
    log_base = AmountField(
        label=gettext_lazy("Basis van het logaritme"),
        help_text=gettext_lazy("Bij hoeveel keer de laagste prijs zijn er nul punten?"),
        places=4,
        required=False,
    )
    value_of_point_eur = AmountField(
        label=gettext_lazy("Waarde van één kwaliteitspunt, in euro"), required=False
    )
    decimals = forms.TypedChoiceField(
        label=gettext_lazy("Rondt de leidraad de eindscore af?"),
        required=False,
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": gettext_lazy("Kies uit de lijst.")},
    )
    lines = ReadableField(
        label=gettext_lazy("Cijfers uit de brief"),
        help_text=gettext_lazy(
            "Een regel per inschrijver: naam; prijs; kwaliteitspunten; prijspunten; "
            "totaal; plaats. Met puntkomma’s of tabs ertussen, hoogstens 20 regels. "
            "Weet je iets niet, laat het dan leeg."
        ),
        max_length=LONGEST_TABLE,
        widget=forms.Textarea(attrs={"rows": 7, "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Schrijf minstens één regel op.")},
    )
    others = forms.BooleanField(
        label=gettext_lazy("Er zijn meer inschrijvers dan deze"),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        formula, decimals = self.fields["formula"], self.fields["decimals"]
        assert isinstance(formula, forms.ChoiceField)  # noqa: S101 - declared above
        assert isinstance(decimals, forms.ChoiceField)  # noqa: S101 - declared above
        formula.choices = [(one.value, formula_name(one)) for one in Formula]
        decimals.choices = [
            ("", _("Nee, of ik weet het niet")),
            *((str(at), _("Ja, decimalen: %d") % at) for at in range(5)),
        ]

    def clean_price_weight(self) -> Decimal:
        """A part of the whole."""
        weight: Decimal = self.cleaned_data["price_weight"]
        if weight > ALL:
            raise ValidationError(_("Een gewicht is hoogstens 100 procent."))
        return weight

    def clean(self) -> dict[str, Any]:
        """What the formula needs must be there; the lines must be readable."""
        data = super().clean() or {}
        if "formula" not in data:
            return data
        formula = Formula(data["formula"])
        for name in _NEEDS.get(formula, ()):
            if data.get(name) is None and name not in self.errors:
                self.add_error(name, _("Deze formule heeft dit nodig. Vul het in."))
        if data.get("lines"):
            try:
                data["letter"] = _letter(
                    data["lines"], formula, is_all=not data["others"]
                )
            except BadLine as bad:
                self.add_error("lines", str(bad))
        return data

    @property
    def shows_parameters(self) -> bool:
        """Open the figures of the formula when one is filled in or lacks."""
        names = [*(name for names in _NEEDS.values() for name in names), "decimals"]
        return any(self[name].errors or self[name].value() for name in names)

    @property
    def design(self) -> AwardDesign:
        """What the letter says that was declared; quality is one criterion."""
        data = self.cleaned_data
        usual = Parameters()
        given = {
            name: data[name]
            for names in _NEEDS.values()
            for name in names
            if data.get(name) is not None
        }
        weight = data["price_weight"]
        return AwardDesign(
            formula=Formula(data["formula"]),
            price_weight=weight,
            criteria=(
                Criterion(
                    QUALITY,
                    _("Kwaliteit"),
                    weight=ALL - weight,
                    value_eur=Decimal(0),
                    scale=QUALITY,
                ),
            ),
            scales=(own_scale(Decimal(0), ALL, 101, code=QUALITY),),
            parameters=Parameters(**{**vars(usual), **given}),
            decimals=data["decimals"],
        )

    @property
    def letter(self) -> Letter:
        """What the letter says of each bidder; call after is_valid."""
        found: Letter = self.cleaned_data["letter"]
        return found


def _letter(text: str, formula: Formula, *, is_all: bool) -> Letter:
    rows = [(at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip()]
    cells = [(at, _cells(line)) for at, line in rows]
    if cells and cells[0][1][0].casefold() in _HEADER:
        cells = cells[1:]
    if not cells:
        raise BadLine(_("Schrijf minstens één regel op."))
    if len(cells) > MOST_LINES:
        raise BadLine(
            _("Dit zijn %(count)d regels. We kijken er hoogstens %(most)d na.")
            % {"count": len(cells), "most": MOST_LINES}
        )
    lines = [_line(at, row, formula) for at, row in cells]
    for column in ("quality", "price_points", "total"):
        lines = _evenly_written(lines, column)
    return Letter(tuple(lines), names_all=is_all)


def _evenly_written(lines: list[LetterLine], column: str) -> list[LetterLine]:
    """A letter rounds a column in one way: beside 52,5 a 55 stands for 55,0."""
    written = [getattr(one, column) for one in lines]
    finest = min(
        (int(one.as_tuple().exponent) for one in written if one is not None), default=0
    )
    step = Decimal(1).scaleb(min(finest, 0))
    return [
        one if figure is None else replace(one, **{column: figure.quantize(step)})
        for one, figure in zip(lines, written, strict=True)
    ]


def _cells(line: str) -> list[str]:
    """Split at tabs when there are, otherwise at semicolons."""
    mark = "\t" if "\t" in line else ";"
    return [cell.strip() for cell in next(csv.reader([line], delimiter=mark))]


def _line(at: int, row: list[str], formula: Formula) -> LetterLine:
    if len(row) < 2:  # noqa: PLR2004 - a name alone tells nothing
        raise BadLine(
            _("Regel %d heeft maar één cel. Zet puntkomma’s of tabs tussen de cijfers.")
            % at
        )
    if len(row) > len(COLUMNS) and any(row[len(COLUMNS) :]):
        raise BadLine(
            _("Regel %(row)d heeft meer dan %(most)d cellen.")
            % {"row": at, "most": len(COLUMNS)}
        )
    cells = dict(zip(COLUMNS, [*row, *[""] * len(COLUMNS)], strict=False))
    in_euros = not gives_points(formula) and formula not in {
        Formula.RATIO,
        Formula.UTILITY,
    }
    return LetterLine(
        bid=str(at),
        name=cells["name"][:100] or _("Regel %d") % at,
        price_eur=_number(at, _("de prijs"), cells["price_eur"], in_euros=True),
        quality=_number(
            at, _("de kwaliteit"), cells["quality"], in_euros=formula is Formula.VALUE
        ),
        price_points=_number(
            at, _("de prijspunten"), cells["price_points"], in_euros=in_euros
        ),
        total=_number(at, _("het totaal"), cells["total"], in_euros=in_euros),
        rank=_rank(at, cells["rank"]),
    )


def _number(at: int, what: str, text: str, *, in_euros: bool) -> Decimal | None:
    """A figure with the decimals that were written."""
    short = _TAIL.sub("", text.strip())
    if short in _NOTHING:
        return None
    found = _euros(short) if in_euros else _points(short)
    if found is None:
        raise BadLine(
            _("Regel %(row)d: %(what)s ‘%(text)s’ kunnen we niet lezen als getal.")
            % {"row": at, "what": what, "text": text[:40]}
        )
    return found


def _points(text: str) -> Decimal | None:
    if not _FIGURE.fullmatch(text):
        return None
    return Decimal(text.replace(",", ".").replace("\u2212", "-"))


def _euros(text: str) -> Decimal | None:
    is_below = text.lstrip("€ ").startswith(("-", "\u2212"))
    bare = text.replace("-", "", 1).replace("\u2212", "", 1) if is_below else text
    try:
        amount = parse_amount(bare)
    except NotAnAmount:
        return None
    if amount > _LARGEST or -int(amount.as_tuple().exponent) > _MOST_PLACES:
        return None
    return -amount if is_below else amount


def _rank(at: int, text: str) -> int | None:
    short = text.strip().rstrip(".").removesuffix("e").strip()
    if short in _NOTHING:
        return None
    if not _RANK.fullmatch(short) or not 1 <= int(short) <= 500:  # noqa: PLR2004 - as many bids as an award has
        raise BadLine(
            _("Regel %(row)d: de plaats ‘%(text)s’ is geen getal van 1 of meer.")
            % {"row": at, "text": text[:40]}
        )
    return int(short)
