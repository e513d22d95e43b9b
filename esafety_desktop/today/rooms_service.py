"""Stands in until the action points room is there."""

from types import SimpleNamespace

try:
    from esafety_desktop.action_points import service as action_points
except ImportError:
    action_points = SimpleNamespace(due=lambda _s, _d: (), points=lambda _s: ())
