#!/bin/sh
# Makes a checkout ready to run: what Debian has to bring, .venv, and the pinned Python packages. `set-up.sh screen`
# brings what the tests need to use the window on a screen of their own.
# `make` calls this once and whenever the needs change; calling it again is harmless and quick.
set -eu
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
venv=.venv
constraints=packaging/constraints.txt

window="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0"
fonts="fonts-noto-core fonts-noto-cjk" # Devanagari and Hangul
screen="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
own_screen="xvfb openbox xdotool" # a screen in memory, a window manager, and hands

tell() { printf 'set-up: %s\n' "$*" >&2; }
stop() { tell "$*"; exit 1; }
suggest() { printf '    sudo apt-get install --no-install-recommends %s\n' "$*" >&2; } # bare, to be pasted

on_debian() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }
is_root() { [ "$(id -u)" -eq 0 ]; }

# Prints which of the packages are not there. Provided names count: Ubuntu has libglib2.0-0 as libglib2.0-0t64.
missing() {
    dpkg-query --show --showformat '${db:Status-Status} ${Package}, ${Provides}\n' | awk -v wanted="$*" '
        $1 == "installed" {
            gsub(/\([^)]*\)/, ""); gsub(/,/, " ")
            for (i = 2; i <= NF; i++) there[$i] = 1
        }
        END {
            count = split(wanted, name, " ")
            for (i = 1; i <= count; i++) if (!(name[i] in there)) { printf "%s%s", gap, name[i]; gap = " " }
        }'
}

install_by_apt() {
    tell "installing $*"
    export DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes
    if [ -z "${lists_are_fresh:-}" ]; then
        apt-get update -qq || tell "the package lists could not be renewed; trying with those at hand"
        lists_are_fresh=yes
    fi
    # Waits a little if the system's own updater holds the lock; its chatter is dropped, its errors are not.
    apt-get install -qq --yes --no-install-recommends \
        -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 "$@" >/dev/null
}

lacking_for_the_window() {
    on_debian || return 0
    wanted="$window $fonts"
    [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || wanted="$wanted $screen"
    # shellcheck disable=SC2086  # a list of names
    missing $wanted
}

lacking_for_a_screen() {
    on_debian || return 0
    # shellcheck disable=SC2086  # lists of names
    missing $window $fonts $screen $own_screen
}

# bring PACKAGES WHAT: whatever goes wrong here is told and set-up goes on, as only WHAT needs them.
bring() {
    [ -n "$1" ] || return 0
    if is_root; then
        # shellcheck disable=SC2086  # a list of names
        install_by_apt $1 || tell "could not install $1; $2 may not work without them"
    else
        tell "$2 needs these packages of the system; everything else works without them:"
        suggest "$1"
    fi
}

check_python() {
    command -v "$python" >/dev/null || stop "$python is not there; LeadDesk needs Python 3.11 or later"
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        stop "$("$python" --version) is too old; LeadDesk needs Python 3.11 or later (make PYTHON=... names another)"
}

can_make_environments() { "$python" -c 'import ensurepip, venv' 2>/dev/null; }

# Debian keeps these two modules of the standard library in a package of their own.
bring_venv() {
    can_make_environments && return
    if on_debian && is_root; then
        install_by_apt python3-venv || true
        can_make_environments && return
    fi
    tell "$python cannot make virtual environments; on Debian and Ubuntu this brings all that is needed:"
    suggest python3-venv "$(lacking_for_the_window)"
    exit 1
}

environment_works() {
    "$venv/bin/python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

make_environment() {
    environment_works && return
    bring_venv
    tell "making $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
}

pip_install() {
    # -qq leaves errors only. pip's advice to upgrade itself is not wanted: versions are pinned.
    "$venv/bin/python" -m pip install -qq --disable-pip-version-check --constraint "$constraints" "$@"
}

install_packages() {
    tell "installing the pinned packages"
    # The build tools come first and pinned: pip would else fetch some of its own, each time and unpinned.
    pip_install hatchling editables
    pip_install --no-build-isolation --editable '.[dev]'
}

if [ "${1:-}" = screen ]; then
    bring "$(lacking_for_a_screen)" "the test of the window on a real screen"
    exit 0
fi
check_python
make_environment
install_packages
bring "$(lacking_for_the_window)" "the window"
tell "ready"
