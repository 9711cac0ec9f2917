# Shared by the commands in infra/. Source it after: set -euo pipefail

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

stop_with() {
    say "$1"
    exit 1
}

# --- tools -----------------------------------------------------------------

# True when the folder holds a JDK of version 25 or later; read from its release file, since starting Java takes time.
is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    local major
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${major:-0}" -ge 25 ]
}

# Sets and exports JAVA_HOME.
find_jdk() {
    local candidate on_path=
    if command -v javac >/dev/null; then
        on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /usr/local/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    stop_with "JDK 25 or later is needed: install it (Temurin: apt-get install temurin-25-jdk) or set JAVA_HOME."
}

need_maven() {
    command -v mvn >/dev/null || stop_with "Maven 3.8 or later is needed: install it (Debian: apt-get install maven)."
}

need_node() {
    local major=0
    if command -v node >/dev/null && command -v npm >/dev/null; then
        major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
    fi
    [ "$major" -ge 20 ] || stop_with "Node.js 20 or later with npm is needed: install it (Debian: apt-get install nodejs npm)."
}

# install_packages PACKAGE…: by apt-get as root or through sudo; otherwise says what to install.
install_packages() {
    local root=
    command -v apt-get >/dev/null || stop_with "Install these first: $*"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null && sudo -n true 2>/dev/null || stop_with "Install these first: apt-get install $*"
        root=sudo
    fi
    say "Installing $* …"
    $root apt-get -qq update >/dev/null || true
    DEBIAN_FRONTEND=noninteractive $root apt-get -qq install -y --no-install-recommends "$@" >/dev/null ||
        stop_with "Could not be installed: apt-get install $*"
}

# nginx is often outside an ordinary user's PATH.
find_nginx() {
    PATH=$PATH:/usr/sbin:/sbin command -v nginx
}

# --- running ---------------------------------------------------------------

# Runs a command that a signal to us ends too; bash by itself would wait for it first.
run_child() {
    local child status=0
    "$@" &
    child=$!
    trap 'kill "$child" 2>/dev/null || true; wait "$child" 2>/dev/null || true; exit 143' TERM INT HUP
    wait "$child" || status=$?
    trap - TERM INT HUP
    return "$status"
}

# --- the built program -------------------------------------------------------

dist=$checkout/platform/demo/target/dist
launches=$checkout/platform/demo/target/launch

# Hash of everything that the build reads; tests are not part of the program, and tenant files are read at start.
inputs_hash() {
    (
        cd "$checkout"
        find pom.xml .mvn platform modules tenants/*.json infra/postgres \
            \( -name target -o -name node_modules -o -path '*/src/test' \) -prune -o -type f -print0 |
            LC_ALL=C sort -z | xargs -0 sha256sum
        # of a municipality's own files the build reads its colours alone, for the theme
        sed -n '/^colou\?rs:/,/^[^ #]/p' tenants/*/tenant.yaml
        cat "$JAVA_HOME/release"
    ) | sha256sum | cut -c1-16
}

# Flags for every start of the program. The logs of the JVM itself are off: a stale start-up cache is no fault.
jvm_flags() {
    printf '%s\n' -XX:+UseSerialGC -Xms96m -Xmx512m -XX:+ExitOnOutOfMemoryError -Xlog:disable -Xlog:all=error:stderr \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dfile.encoding=UTF-8
}

# Builds when an input changed. Sets launch: the folder with the jar, lib/ and the start-up cache. It is a copy, and
# locked (descriptor 8, which the program inherits), so that a later build never pulls the jars away under a running
# program.
ensure_built() {
    find_jdk
    local hash
    hash=$(inputs_hash)
    launch=$launches/$hash
    mkdir -p "$launches"
    exec 9>"$launches/.lock"
    flock -n 9 || { say "Another build of this checkout is going on; waiting for it …"; flock 9; }
    if [ ! -e "$launch/complete" ]; then
        need_maven
        need_node
        build_launch
    fi
    hold_launch
    exec 9>&-
}

# The same, but content with an earlier build: a command must not wait for Maven because a source file was saved.
ensure_some_build() {
    local newest
    newest=$(ls -1t "$launches"/*/complete 2>/dev/null | head -n 1)
    if [ -z "$newest" ]; then
        ensure_built
        return
    fi
    find_jdk
    launch=$(dirname "$newest")
    hold_launch
}

hold_launch() {
    touch "$launch.lock"
    exec 8<"$launch.lock"
    flock -s 8
}

build_launch() {
    local log=$checkout/platform/demo/target/build.log fresh=$launch.building old
    say "Building Samlöfte: some minutes the first time …"
    if ! run_child mvn -q -f "$checkout/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true \
        -pl platform/demo -am package >"$log" 2>&1 9>&-; then
        grep -E '^\[ERROR\] (/|COMPILATION|Failed to execute)' "$log" | sed "s|$checkout/||" | head -n 40 >&2
        stop_with "The build failed; all of its output is in ${log#"$checkout"/}."
    fi
    rm -rf "$fresh" "$launch"
    cp -R -p "$dist" "$fresh"
    mv "$fresh" "$launch"
    train
    touch "$launch/complete"
    for old in "$launches"/*/; do
        old=${old%/}
        if [ "$old" != "$launch" ] && flock -n "$old.lock" rm -rf "$old"; then
            rm -f "$old.lock"
        fi
    done
}

# Starts once and watches which classes that takes; later starts read them from a cache. Without the cache the program
# starts all the same, only slower.
train() {
    local scratch flags
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/samlofte-train.XXXXXX")
    say "Training the start-up cache …"
    mapfile -t flags < <(jvm_flags)
    run_child "$JAVA_HOME/bin/java" "${flags[@]}" -XX:AOTCacheOutput="$launch/samlofte.aot" \
        -jar "$launch/samlofte-demo.jar" --port 0 --data "$scratch/data" --tenants "$checkout/tenants" --train \
        >"$launch/training.log" 2>&1 9>&- || say "(The cache could not be trained; see $launch/training.log)"
    rm -rf "$scratch"
}

# Fills the array java_command with Java, its flags and the cache.
java_with_flags() {
    mapfile -t java_command < <(jvm_flags)
    java_command=("$JAVA_HOME/bin/java" "${java_command[@]}")
    if [ -e "$launch/samlofte.aot" ]; then
        java_command+=("-XX:AOTCache=$launch/samlofte.aot")
    fi
}
