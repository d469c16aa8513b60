# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The library and the rooms of its editors."""

from inkoopkoers.library.models import LinkCheckRun, TipFeedback
from tests.access.door import Cast, closed, editors, form, page

TABLE = {
    "library:tips": page(),
    "library:tip": form({"verdict": "ja"}, code="S12-4"),
    "library:grid": page(),
    "library:examples": page(),
    "library:sources": page(),
    "library:terms": page(),
    "library:choices": page(),
    "library:rules": page(),
    "library:rules_export": page(format_name="csv"),
    "library:feedback_list": closed(read=editors(200)),
    "library:feedback_export": closed(read=editors(200), format_name="csv"),
    "library:feedback_handled": closed(editors(302), editors(302), pk="feedback"),
    "library:link_list": closed(read=editors(200)),
    "library:link_check_start": closed(editors(302), editors(302)),
    "library:link_check_stop": closed(editors(302), editors(302), pk="run"),
}
PUBLIC = {
    "library:tips", "library:tip", "library:grid", "library:examples",
    "library:sources", "library:terms", "library:choices", "library:rules", "library:rules_export",
}  # fmt: skip


def rows(cast: Cast) -> dict[str, int]:
    """An experience, and a look at the links."""
    feedback = TipFeedback.objects.create(
        tip_code="S12-4", tip_rev=1, instrument="wegwijzer", version=1, verdict="ja"
    )
    return {"feedback": feedback.pk, "run": LinkCheckRun.objects.create().pk}
