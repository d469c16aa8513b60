# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read the pages of a round as people do."""

from __future__ import annotations

import re
from typing import Any

from inkoopkoers.measuring.models import Round


def url(found: Round, *parts: str) -> str:
    """The address of a page of this round."""
    return "/".join((f"/metingen/rondes/{found.pk}", *parts, ""))


def text_of(response: Any) -> str:
    """What a reader sees, on one line."""
    main = response.content.decode().split('<main id="inhoud"')[1].split("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())
