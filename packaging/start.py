"""What the bundled program begins with."""

import sys

from esafety_desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
