# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which blocks stay on the page of the next one."""

from __future__ import annotations

from inkoopkoers.reports.blocks import (
    Block,
    Figure,
    Paragraph,
    Role,
    Table,
    is_source,
)


def stays(block: Block, follower: Block | None) -> bool:
    """Say whether a block stays on the page of the next one, as a heading does.

    A conclusion stays with what it rests on, and a doubt with the picture it is about.
    """
    if is_source(follower):
        return True
    if not isinstance(block, Paragraph):
        return False
    if block.role is Role.LEAD:
        return isinstance(follower, Figure | Table) or _is_note(follower)
    return block.role is Role.NOTE and isinstance(follower, Figure)


def _is_note(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.NOTE
