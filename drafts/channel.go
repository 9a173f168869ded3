package drafts

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The sizes of text messages in units: one alone, and each part of several
// (GSM 03.38 septets; UTF-16 units where a character is not in its alphabet).
const (
	gsmAlone, gsmPart = 160, 153
	ucsAlone, ucsPart = 70, 67
	boxLimit          = 250
	subjectLimit      = 70
	machineWords      = 75 // about 30 seconds of speech
)

// Limit gives the most that a message may hold on a channel, 0 for no limit:
// a box counts characters, a text message the units of two parts.
func Limit(ch Channel) int {
	switch ch {
	case Box:
		return boxLimit
	case SMS:
		return 2 * gsmPart
	default:
		return 0
	}
}

// fits tells whether a body is within the limit of its channel.
func fits(ch Channel, body string) bool {
	limit := Limit(ch)
	switch {
	case limit == 0 || len(body) <= limit && ch == Box:
		return true
	case ch == SMS:
		_, units := Parts(body)
		return units <= limit
	default:
		return utf8.RuneCountInString(body) <= limit
	}
}

const (
	gsmBasic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡" +
		"ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
	gsmDouble = "^{}\\[~]|€\f"
)

// Parts counts what a text message costs: how many parts, and how many units
// in all. Characters outside the GSM alphabet make every one count as UTF-16.
func Parts(text string) (parts, units int) {
	alone, part := gsmAlone, gsmPart
	for _, r := range text {
		switch {
		case strings.ContainsRune(gsmBasic, r):
			units++
		case strings.ContainsRune(gsmDouble, r):
			units += 2
		default:
			return ucsParts(text)
		}
	}
	return count(units, alone, part), units
}

func ucsParts(text string) (parts, units int) {
	for _, r := range text {
		units += utf16.RuneLen(max(r, 0))
	}
	return count(units, ucsAlone, ucsPart), units
}

func count(units, alone, part int) int {
	switch {
	case units == 0:
		return 0
	case units <= alone:
		return 1
	default:
		return (units + part - 1) / part
	}
}

// Fold writes curly quotes, long dashes, ellipses and odd spaces with the
// characters of the GSM alphabet, so that a text message stays short.
func Fold(text string) string {
	if strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		switch r {
		case '‘', '’', '‚', '‛', '′', '`', '´':
			b.WriteByte('\'')
		case '“', '”', '„', '″', '«', '»':
			b.WriteByte('"')
		case '–', '—', '‐', '‑', '−':
			b.WriteByte('-')
		case '…':
			b.WriteString("...")
		case '\u00a0', '\u2009', '\u202f', '\u2007':
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
