# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say in plain words what was noticed in a sheet, cell by cell."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from inkoopkoers.uploads.remarks import Remark, RemarkKind

_SAID = {
    RemarkKind.FORMULA: _(
        "In cel %s staat een formule. We lezen de uitkomst die het rekenblad bewaarde."
    ),
    RemarkKind.NO_OUTCOME: _(
        "In cel %s staat een formule zonder uitkomst. We lezen die cel als leeg. Open "
        "het bestand in je rekenblad en bewaar het opnieuw."
    ),
    RemarkKind.ERROR: _(
        "In cel %s staat een fout, zoals #DEEL/0!. We lezen die cel als leeg."
    ),
    RemarkKind.NOT_CALCULATED: _(
        "De formules in dit bestand zijn misschien nog niet uitgerekend. Open het in "
        "je rekenblad en bewaar het opnieuw."
    ),
    RemarkKind.MERGED: _(
        "De cellen %s zijn samengevoegd. Alleen de eerste cel heeft een waarde."
    ),
    RemarkKind.HIDDEN_ROW: _("Rij %s is verborgen. Die lezen we ook."),
    RemarkKind.HIDDEN_COLUMN: _("Kolom %s is verborgen. Die lezen we ook."),
    RemarkKind.HIDDEN_SHEET: _("Tabblad ‘%s’ is verborgen. Dat lezen we niet."),
}


def said(remark: Remark) -> str:
    """The sentence of a remark, with its place."""
    sentence = str(_SAID[remark.kind])
    return sentence % remark.place if "%s" in sentence else sentence
