from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.loader import today_procedure

if TYPE_CHECKING:
    from esafety_desktop.guidance.procedure import Procedure


@pytest.fixture(scope="session")
def today() -> Procedure:
    """Today's procedure, as shipped."""
    return today_procedure()
