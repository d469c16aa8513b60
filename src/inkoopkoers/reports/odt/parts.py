# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the body of an ODT file needs of, and leaves behind in, the rest of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

TEXT_WIDTH_CM = 16.0


@dataclass
class Parts:
    """The numbers of addresses come in; pictures and styles of tables go out."""

    numbers: Mapping[str, int]
    pictures: dict[str, bytes] = field(default_factory=dict)
    table_styles: list[str] = field(default_factory=list)
