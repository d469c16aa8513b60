# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""That groups stand in the words of the files."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.costing.wording.amounts import percentage


def own_words_told(tagged: Decimal, *, is_rest: bool = False) -> str:
    """That groups are called as the files call them; `tagged`: the share with a CPV.

    `is_rest`: somebody asked for what has none.
    """
    if is_rest:
        return _(
            "Dit heeft nog geen CPV-categorie. Je ziet de woorden uit je eigen bestanden."
        )
    until = _("Zodra de helft van het geld een CPV-categorie heeft, staat die hier.")
    if not tagged:
        said = _(
            "Dit zijn de woorden uit je eigen bestanden. Hier heeft nog niets een "
            "CPV-categorie."
        )
        return f"{said} {until}"
    said = _(
        "Dit zijn de woorden uit je eigen bestanden. Van het geld heeft nu %s een "
        "CPV-categorie."
    )
    return f"{said % percentage(tagged)} {until}"
