# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is published keeps what it needs on the shelf."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inkoopkoers.knowledge.problems import BadContent
from inkoopkoers.knowledge.queries import instruments
from inkoopkoers.knowledge.reference import check_fits, shelf


def test_our_own_shelf_holds_every_theme_in_use() -> None:
    check_fits(shelf(), instruments())


def test_a_theme_that_is_gone_is_told_with_the_tips_that_use_it() -> None:
    tip = next(tip for cell in instruments()[0].cells for tip in cell.tips)
    kept = {name: one for name, one in shelf().themes.items() if name != tip.themes[0]}

    with pytest.raises(BadContent) as told:
        check_fits(replace(shelf(), themes=kept), instruments())

    assert f"'{tip.themes[0]}' ontbreekt, maar tip {tip.code}" in str(told.value)
    assert "themes.yaml:1: themes:" in str(told.value)
