"""What the contacts print: the grab sheet, cards for the wallet, the map."""

from esafety_desktop.contacts.map_pages import render_map
from esafety_desktop.contacts.sheet_pages import render_sheet
from esafety_desktop.contacts.wallet_pages import render_wallet

__all__ = ("render_map", "render_sheet", "render_wallet")
