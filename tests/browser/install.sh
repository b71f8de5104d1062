#!/bin/sh
# Give the browser tests a Chromium where that is possible without asking; otherwise say how.
set -eu

for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && exit 0
done

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing chromium for the browser tests" >&2
    export DEBIAN_FRONTEND=noninteractive
    if apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium >/dev/null; then
        exit 0
    fi
fi

echo "WARNING: NO CHROMIUM FOUND, THE BROWSER TESTS ARE SKIPPED. Debian, Ubuntu: sudo apt-get install chromium" >&2
