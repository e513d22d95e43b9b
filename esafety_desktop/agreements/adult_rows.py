"""Where the signature of an adult stands: frozen values and their words."""

import enum


class AdultStatus(enum.StrEnum):
    """Where one signature of one adult stands.

    LEFT: wanted no more, since the person left or another role does not ask it.
    """

    DUE = "due"
    SIGNED = "signed"
    DECLINED = "declined"
    EXEMPT = "exempt"
    LEFT = "left"


class AdultHow(enum.StrEnum):
    """On what an adult signed."""

    FORM = "on a form"
    SHEET = "on the signing sheet"
