# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Wegwijzer."""

from django.utils import timezone

from inkoopkoers.instruments.actions import save_advice
from inkoopkoers.instruments.queries import advice_for
from tests.access.door import Cast, all_get, closed, form, managers, page, signed_in

ANSWERS = {"answers": "2-1-2-1-2"}

TABLE = {
    "instruments:questions": form({}, post=all_get(422)),
    "instruments:tour": page(step=1),
    "instruments:advice": page(**ANSWERS),
    "instruments:what_if": page(**ANSWERS),
    "instruments:compare": form({}, post=all_get(422), **ANSWERS),
    "instruments:compare_with": page(**ANSWERS, other="1-1-1-1-1"),
    "instruments:document": page(**ANSWERS, format_name="txt"),
    "instruments:save": closed(
        signed_in(302),
        signed_in(302, lezer=403, invuller=403, editor=409),
        {"title": "Brug"},
        **ANSWERS,
    ),
    "instruments:remove": closed(managers(302), managers(302), pk="saved"),
    "instruments:restore": closed(managers(302), managers(302), pk="saved"),
    "api:advice": page(**ANSWERS),
    "api:instruments": page(),
    "api:instrument": page(code="wegwijzer"),
}
PUBLIC = set(TABLE) - {
    "instruments:save", "instruments:remove", "instruments:restore"
}  # fmt: skip


def rows(cast: Cast) -> dict[str, int]:
    """A kept advice."""
    advice = advice_for(ANSWERS["answers"])
    bram = cast.people["inkoper"]
    saved = save_advice(advice, "Schoonmaak", user=bram, now=timezone.now())
    return {"saved": saved.pk}
