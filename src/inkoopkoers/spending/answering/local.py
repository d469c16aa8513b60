# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much goes to suppliers nearby and to small ones, as far as we know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    Cell,
    CellKind,
    Column,
    Coverage,
    Topic,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.domain.local import (
    KnownShare,
    LocalRow,
    local_share,
    sme_share,
)
from inkoopkoers.spending.pictures.facts import known_picture
from inkoopkoers.spending.questions.local import LOCAL
from inkoopkoers.spending.wording import facts as words

Share = Callable[[Sequence[LocalRow]], KnownShare]


def answer_local(asked: Asked) -> Answer:
    """Two shares, each with what is not known beside it."""
    rows = asked.ask(LOCAL)
    local, small = local_share(rows), sme_share(rows)
    is_known = local.is_known or small.is_known
    pictures = (
        known_picture(local, title=_("Lokale leveranciers"), uid="lokaal"),
        known_picture(small, title=_("Midden- en kleinbedrijf"), uid="mkb"),
    )
    sentence = f"{words.local_sentence(local)} {words.sme_sentence(small)}"
    tables = (
        _table(asked, "local", _("Lokale leveranciers per jaar"), rows, local_share),
        _table(asked, "sme", _("Midden- en kleinbedrijf per jaar"), rows, sme_share),
    )
    # A table of what nobody knows says nothing that the sentence does not.
    told = [
        table
        for table, found in zip(tables, (local, small), strict=True)
        if found.is_known
    ]
    return Answer(
        "local",
        Topic.EFFECT,
        _("Lokaal en mkb"),
        sentence if is_known else "",
        tuple(told),
        charts=tuple(one for one in pictures if one) if is_known else (),
        coverage=_coverage(local, small),
        method=_method(asked),
        empty=_(
            "Van geen enkele leverancier weten we of die lokaal is of bij het mkb "
            "hoort. Geef het aan bij een leverancier, of vul bij de afspraken de "
            "plaatsen in die je lokaal vindt."
        ),
    )


def _coverage(local: KnownShare, small: KnownShare) -> Coverage | None:
    """Of what the answer begins with: nearby, or small when that is all we know."""
    seen, told = (
        (local, _("Dat is voor lokaal; van de rest weten we het niet."))
        if local.is_known
        else (small, _("Dat is voor het mkb; van de rest weten we het niet."))
    )
    return Coverage(seen.yes + seen.no, seen.whole, told) if seen.whole > 0 else None


def _method(asked: Asked) -> tuple[str, ...]:
    places = ", ".join(asked.terms.local_places)
    by_place = (
        _("Verder is een leverancier lokaal als die in een van deze plaatsen zit: %s.")
        % places
        if places
        else _(
            "Er zijn nog geen plaatsen gekozen die lokaal heten. Dan telt alleen wat "
            "iemand heeft aangegeven."
        )
    )
    return (
        _("Wat iemand bij een leverancier heeft aangegeven, gaat voor."),
        by_place,
        _(
            "Een aanbesteding mag lokale bedrijven niet voortrekken. Deze cijfers laten "
            "zien waar het geld heen gaat, ze zijn geen doel op zichzelf."
        ),
    )


def _table(
    asked: Asked, code: str, caption: str, rows: Sequence[LocalRow], share: Share
) -> AnswerTable:
    columns = (
        Column("year", _("Jaar")),
        Column("share", _("Deel van wat we weten"), CellKind.SHARE, _("niet bekend")),
        Column("yes", _("Ja"), CellKind.EURO, "–"),
        Column("no", _("Nee"), CellKind.EURO, "–"),
        Column("unknown", _("Weten we niet"), CellKind.EURO),
        Column("known_share", _("Deel bekend"), CellKind.SHARE),
    )
    years = sorted({one.year for one in rows})
    shown = tuple(
        AnswerRow(
            _cells(str(year), share([one for one in rows if one.year == year])),
            Way(asked.selection.in_year(year)),
        )
        for year in years
    )
    return AnswerTable(
        code, caption, columns, shown, _cells(_("Totaal"), share(list(rows)))
    )


def _cells(name: str, found: KnownShare) -> tuple[Cell, ...]:
    return (
        name,
        _decimal(found.share),
        found.yes if found.is_known else None,
        found.no if found.is_known else None,
        found.unknown,
        _decimal(found.known_share),
    )


def _decimal(share: Fraction | None) -> Decimal | None:
    return None if share is None else Decimal(share.numerator) / share.denominator
