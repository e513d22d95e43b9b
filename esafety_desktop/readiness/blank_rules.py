"""What stands on a blank incident sheet to be ticked: the same choices as on screen."""

from __future__ import annotations

from esafety_desktop.incidents import kind_rules

KINDS = tuple(choice.label for choice in kind_rules.KINDS if choice.id)
INTENTS = tuple(choice.label for choice in kind_rules.INTENTS if choice.id)
WHENS = tuple(c.label for c in kind_rules.WHEN_KINDS if c.id in {"exact", "about", "between"})
PLACES = tuple(choice.label for choice in kind_rules.WHERE_KINDS if choice.id)
DEVICES = tuple(choice.label for choice in kind_rules.DEVICES if choice.id)
RISK_ROWS = tuple(choice.label for choice in kind_rules.RISK_ROWS)
RISK_COLUMNS = tuple(choice.label for choice in kind_rules.RISK_COLUMNS)
FOUR_C = tuple(choice.label for choice in kind_rules.FOUR_C)
ROLES = " / ".join(choice.label.lower() for choice in kind_rules.ROLES)
AGENCIES = (
    "Police (999 or 101)",
    "Children’s social care",
    "LADO (about an adult)",
    "CEOP",
    "IT support, filter",
    "Another:",
)
