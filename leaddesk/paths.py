"""Where things lie on this computer: the database, the log, the resources."""

from importlib.resources import files
from pathlib import Path

from platformdirs import user_data_path, user_log_path


def default_database() -> Path:
    """The database used unless another is named: in the platform's folder for a program's data."""
    return user_data_path("leaddesk", appauthor=False) / "leaddesk.db"


def log_file() -> Path:
    """Where bugs are written down, without contact data."""
    return user_log_path("leaddesk", appauthor=False) / "leaddesk.log"


def resources() -> Path:
    """The folder of icons, samples and translations: inside the installed package, or beside it in a checkout."""
    inside = Path(str(files("leaddesk"))) / "resources"
    return inside if inside.is_dir() else inside.parent.parent / "resources"
