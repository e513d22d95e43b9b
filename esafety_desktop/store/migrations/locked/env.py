"""Alembic's entry for this cabinet's history."""
# ruff: noqa: INP001 - Alembic loads it by its path, it is no package

from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.migrate import run_env

run_env(Cabinet.LOCKED)
