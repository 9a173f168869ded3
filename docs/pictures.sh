#!/usr/bin/env bash
# Takes the pictures of the wizard: docs/NAME-SIZE-THEME.png, for the question
# "What do they hear?" and for Review. The program runs in a real terminal on a
# display of its own; a tmux inside presses the keys and knows when it has drawn.
# Without arguments it takes all; `docs/pictures.sh 80x24 dark` takes those.
set -euo pipefail
cd "$(dirname "$0")/.."

for tool in go:golang Xvfb:xvfb xterm:xterm tmux:tmux import:imagemagick convert:imagemagick fc-list:fontconfig; do
	command -v "${tool%:*}" >/dev/null || missing="${missing:-} ${tool#*:}"
done
font='DejaVu Sans Mono'
[ -z "$(command -v fc-list)" ] || fc-list | grep -q "$font" || missing="${missing:-} fonts-dejavu-core"
[ -z "${missing:-}" ] || { echo "install these, then run this again:$missing" >&2; exit 1; }

work=$(mktemp -d)
tmux=(tmux -L "decline-pictures-$$")
display_pid='' term_pid=''
finish() {
	"${tmux[@]}" kill-server 2>/dev/null || true
	[ -z "$term_pid" ] || kill "$term_pid" 2>/dev/null || true
	[ -z "$display_pid" ] || kill "$display_pid" 2>/dev/null || true
	wait 2>/dev/null || true
	rm -rf "$work"
}
trap finish EXIT

bin=$work/decline
go build -o "$bin" .

# The server picks a free display and tells its number.
mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 2400x1600x24 3>"$work/number" >/dev/null 2>&1 &
display_pid=$!
read -r number <"$work/number"
export DISPLAY=:$number

cat >"$work/tmux.conf" <<-'EOF'
	set -g status off
	set -s escape-time 10
	set -ga terminal-features ',*:RGB'
EOF

# see WORDS waits until the screen shows them.
see() {
	for _ in $(seq 100); do
		"${tmux[@]}" capture-pane -p 2>/dev/null | grep -qF -- "$1" && return 0
		sleep 0.1
	done
	echo "the screen does not show: $1" >&2
	return 1
}
press() { "${tmux[@]}" send-keys "$@"; }
answer() { see "$1" && "${tmux[@]}" send-keys -l "$2" && press Enter; }

# take NAME takes the picture of the window, when it has stopped changing. Its
# margin is painted anew: xterm leaves the ends of lines there.
take() {
	local file="docs/$1-$size-$theme.png" before='' now
	for _ in $(seq 50); do
		sleep 0.2
		now=$(import -window decline-pictures rgb:- | cksum)
		[ "$now" != "$before" ] || break
		before=$now
	done
	import -window decline-pictures png:- |
		convert - -shave 8x8 -bordercolor "$back" -border 8 -strip +dither -colors 32 \
			-fuzz 1% -fill "$back" -opaque "$back" -define png:compression-level=9 "png8:$file"
	echo "$file $(stat -c %s "$file") bytes"
}

walk() {
	local back='#ffffff' fore='#24292f'
	[ "$theme" = light ] || { back='#1e1e1e' fore='#d4d4d4'; }
	rm -rf "$work/state"
	# The window lies under the pointer, which gives it the focus.
	xterm -T decline-pictures -fa "$font" -fs 11 -geometry "$size+500+400" -b 8 -bg "$back" -fg "$fore" -cr "$fore" \
		-xrm 'XTerm*allowTitleOps: false' -xrm 'XTerm*forceBoxChars: true' -e env "HOME=$work" "XDG_STATE_HOME=$work/state" LANG=C.UTF-8 LC_ALL= \
		"${tmux[@]}" -u -f "$work/tmux.conf" new-session "$bin" --clipboard none --theme "$theme" &
	term_pid=$!
	see 'How far has it gone?' && press Enter
	answer 'as you would greet them' 'Nora'
	answer 'as they write it' 'Arrow Instruments'
	answer 'as they call it' 'Test Engineer'
	answer 'as you sign' 'Luis Ortega'
	see 'What stands in the way?' && press 2 && press Enter
	see 'What do you want to do?' && press Enter
	see 'What do they hear?' && take hear
	press C-r
	see 'Ready to send.' && take review
	"${tmux[@]}" kill-server
	wait "$term_pid" || true
	term_pid=''
}

for size in ${1:-80x24 120x36 200x60}; do
	for theme in ${2:-light dark}; do
		walk
	done
done
